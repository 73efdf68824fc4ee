# Mean of a metric by point and scenario: Rscript read_sweep.R FOLDER USA.gallium.all.peak-price
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
metric <- arguments[2]
if (requireNamespace("arrow", quietly = TRUE)) {
  runs <- as.data.frame(arrow::read_parquet(file.path(folder, "runs.parquet")))
} else { # the same table as text; names of points are no numbers, and dashes are part of names
  runs <- read.csv(file.path(folder, "runs.csv"), check.names = FALSE, colClasses = c(point = "character"))
}
runs <- runs[is.finite(runs[[metric]]), ]
means <- aggregate(list(mean = runs[[metric]]), runs[c("point", "scenario")], mean)
counts <- aggregate(list(runs = runs[[metric]]), runs[c("point", "scenario")], length)
write.csv(merge(counts, means), row.names = FALSE, quote = FALSE)

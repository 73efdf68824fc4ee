* Mean of a metric by point and scenario: stata -b do read_sweep.do FOLDER USAgalliumallpeakprice
* Stata takes dots and dashes out of names; the label of a variable has the name in the file.
args folder metric
import delimited using "`folder'/runs.csv", varnames(1) case(preserve) stringcols(1 2) encoding("utf-8") clear
collapse (count) runs = `metric' (mean) mean = `metric', by(point scenario)
list, noobs separator(0)

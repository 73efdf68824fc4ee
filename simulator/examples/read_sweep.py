"""Mean of a metric by point and scenario: python3 read_sweep.py FOLDER USA.gallium.all.peak-price"""

import csv
import math
import sys
from collections import defaultdict

folder, metric = sys.argv[1:3]
try:
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(f"{folder}/runs.parquet", columns=["point", "scenario", metric])
    rows = zip(*(table[name].to_pylist() for name in table.column_names))
except ImportError:  # the same table as text
    with open(f"{folder}/runs.csv", newline="", encoding="utf-8") as file:
        rows = [(row["point"], row["scenario"], row[metric] or "nan") for row in csv.DictReader(file)]
values = defaultdict(list)
for point, scenario, value in rows:
    values[point, scenario].append(float(value))
print("point,scenario,runs,mean")
for (point, scenario), runs in values.items():
    runs = [value for value in runs if math.isfinite(value)]
    print(f"{point},{scenario},{len(runs)},{math.fsum(runs) / len(runs) if runs else math.nan}")

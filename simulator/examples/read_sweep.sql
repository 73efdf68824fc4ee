-- Mean of each peak price by point and scenario, in the folder of the sweep: duckdb < read_sweep.sql
SET threads = 1; -- on several, sums differ in their last digits from run to run
SELECT point, scenario, count(*) AS runs, avg(COLUMNS('[.]peak-price$'))
FROM 'runs.parquet'
GROUP BY point, scenario
ORDER BY point, scenario;

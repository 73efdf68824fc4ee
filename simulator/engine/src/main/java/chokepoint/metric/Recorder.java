package chokepoint.metric;

import chokepoint.metric.Metric.Fold;
import chokepoint.metric.Metric.Scope;
import chokepoint.world.Blueprint;
import chokepoint.world.WorldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a world each month and folds what it reads into a run's metrics.
 *
 * <p>Not thread-safe: one worker owns one recorder and opens it before every run.
 */
public final class Recorder {

    /** A column: a metric, and the numbers of the readings whose sum it folds and divides by. */
    private record Column(MetricId id, Metric metric, int[] value, int[] per) {}

    private final Blueprint blueprint;
    private final Readings readings = new Readings();
    private final Column[] columns;
    private final double[] value;
    private final double[] per;

    /**
     * A recorder.
     *
     * @param metrics what to record
     * @param focus names of the countries to record it for
     */
    public Recorder(Blueprint blueprint, List<Metric> metrics, List<String> focus) {
        this.blueprint = blueprint;
        List<Column> all = new ArrayList<>();
        for (String country : focus) {
            for (int g = 0; g < blueprint.minerals().size(); g++) {
                for (Metric metric : metrics) {
                    addMineral(all, metric, country, g);
                }
            }
            for (Metric metric : metrics) {
                if (metric.scope() != Scope.MINERAL) {
                    all.add(column(metric, country, "all", together(metric), WorldView.ALL));
                }
            }
        }
        columns = all.toArray(new Column[0]);
        value = new double[columns.length];
        per = new double[columns.length];
    }

    /** What is read for all minerals together: each of them, to be summed, or the country once. */
    private int[] together(Metric metric) {
        return metric.scope() == Scope.COUNTRY
                ? new int[] {WorldView.ALL}
                : IntStream.range(0, blueprint.minerals().size()).toArray();
    }

    private void addMineral(List<Column> all, Metric metric, String country, int mineral) {
        if (metric.scope() == Scope.COUNTRY) {
            return;
        }
        String name = blueprint.minerals().get(mineral);
        all.add(column(metric, country, name, new int[] {mineral}, WorldView.ALL));
        for (int e = 0;
                metric.scope() == Scope.END_USE_AND_ALL
                        && e < blueprint.endUses().size();
                e++) {
            if (blueprint.useShares().get(mineral).get(e).high() > 0) {
                all.add(column(metric, country, name, new int[] {mineral}, e));
            }
        }
    }

    private Column column(Metric metric, String country, String mineral, int[] minerals, int endUse) {
        String use = endUse == WorldView.ALL ? "all" : blueprint.endUses().get(endUse);
        MetricId id = new MetricId(metric.name(), metric.unit(), country, mineral, use);
        int number = blueprint.countries().indexOf(country);
        return new Column(
                id,
                metric,
                numbers(metric.value(), minerals, number, endUse),
                metric.fold() == Fold.RATIO ? numbers(metric.per(), minerals, number, endUse) : new int[0]);
    }

    private int[] numbers(Metric.Reading reading, int[] minerals, int country, int endUse) {
        return Arrays.stream(minerals)
                .map(mineral -> readings.number(reading, mineral, country, endUse))
                .toArray();
    }

    /** What each number of a row is. */
    public List<MetricId> ids() {
        return Arrays.stream(columns).map(Column::id).toList();
    }

    /** Forgets the last run. */
    public void open() {
        Arrays.fill(value, 0);
        Arrays.fill(per, 0);
    }

    /**
     * Reads the month.
     *
     * @throws ArithmeticException if a reading is not a number where it must be one
     */
    public void read(WorldView world) {
        readings.read(world);
        for (int k = 0; k < columns.length; k++) {
            double reading = readings.sum(columns[k].value());
            switch (columns[k].metric().fold()) {
                case MAX -> value[k] = Math.max(value[k], finite(reading, k));
                case MIN -> {
                    value[k] = per[k] == 0 ? finite(reading, k) : Math.min(value[k], finite(reading, k));
                    per[k] = 1;
                }
                case SUM -> value[k] += finite(reading, k);
                case MEAN -> {
                    value[k] += Double.isNaN(reading) ? 0 : finite(reading, k);
                    per[k] += Double.isNaN(reading) ? 0 : 1;
                }
                case END -> value[k] = finite(reading, k);
                case LONGEST_SPELL -> {
                    // A spell that goes on is counted in per.
                    boolean goesOn = per[k] > 0 ? finite(reading, k) >= 0 : finite(reading, k) > 0;
                    per[k] = goesOn ? per[k] + 1 : 0;
                    value[k] = Math.max(value[k], per[k]);
                }
                case RATIO -> {
                    value[k] += finite(reading, k);
                    per[k] += finite(readings.sum(columns[k].per()), k);
                }
            }
        }
    }

    private double finite(double reading, int column) {
        if (!Double.isFinite(reading)) {
            throw new ArithmeticException(columns[column].id().column() + " is " + reading);
        }
        return reading;
    }

    /** This month's value of a column, for a recorder that is opened every month. */
    public double folded(int column) {
        Fold fold = columns[column].metric().fold();
        if (fold == Fold.MEAN) {
            return per[column] > 0 ? value[column] / per[column] : Double.NaN;
        }
        return fold == Fold.RATIO ? ratio(column) : value[column];
    }

    private double ratio(int column) {
        return per[column] == 0 && value[column] == 0 ? 0 : value[column] / per[column];
    }

    /** The run's row. */
    public double[] row() {
        double[] row = new double[columns.length];
        Arrays.setAll(row, this::folded);
        return row;
    }
}

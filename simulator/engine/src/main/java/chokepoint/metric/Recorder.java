package chokepoint.metric;

import chokepoint.metric.Metric.Fold;
import chokepoint.world.Blueprint;
import chokepoint.world.WorldView;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a world each month and folds what it reads into a run's metrics.
 *
 * <p>Not thread-safe: one worker owns one recorder and opens it before every run.
 */
public final class Recorder {

    private static final int YEAR = 12;

    private final Column[] columns;
    private final Readings always;
    private final Readings lastYear;
    private final int months;
    private final double[] value;
    private final double[] per;
    /** Months read of this run. */
    private int read;

    /**
     * A recorder.
     *
     * @param metrics what to record
     * @param coverage for what
     */
    public Recorder(Blueprint blueprint, List<Metric> metrics, Coverage coverage) {
        ColumnPlan plan = new ColumnPlan(blueprint, metrics, coverage);
        columns = plan.columns().toArray(new Column[0]);
        always = plan.always();
        lastYear = plan.lastYear();
        months = coverage.months();
        value = new double[columns.length];
        per = new double[columns.length];
    }

    /** What each number of a row is. */
    public List<MetricId> ids() {
        return Arrays.stream(columns).map(Column::id).toList();
    }

    /** Forgets the last run. */
    public void open() {
        Arrays.fill(value, 0);
        Arrays.fill(per, 0);
        read = 0;
    }

    /**
     * Reads the month.
     *
     * @throws ArithmeticException if a reading is not a number where it must be one
     */
    public void read(WorldView world) {
        always.read(world);
        boolean isLate = read >= months - YEAR;
        if (isLate) {
            lastYear.read(world);
        }
        read++;
        for (int k = 0; k < columns.length; k++) {
            if (isLate || columns[k].readings() == always) {
                fold(k);
            }
        }
    }

    private void fold(int k) {
        Column column = columns[k];
        double reading = column.readings().sum(column.value());
        switch (column.metric().fold()) {
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
            case LAST_YEAR -> {
                value[k] += finite(reading, k);
                per[k]++;
            }
            case LONGEST_SPELL -> {
                // A spell that goes on is counted in per.
                boolean goesOn = per[k] > 0 ? finite(reading, k) >= 0 : finite(reading, k) > 0;
                per[k] = goesOn ? per[k] + 1 : 0;
                value[k] = Math.max(value[k], per[k]);
            }
            case RATIO -> {
                value[k] += finite(reading, k);
                per[k] += finite(column.readings().sum(column.per()), k);
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
        if (fold == Fold.LAST_YEAR) {
            return value[column] * YEAR / per[column];
        }
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

package chokepoint.app.chart;

import chokepoint.app.results.ScenarioColumns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One quantity over the runs of one scenario; runs without a finite value are left out.
 *
 * @param place of the scenario in the study's order
 * @param runs run numbers, ascending
 * @param values one per run
 * @param sorted the values in ascending order
 */
record Sample(String scenario, int place, int[] runs, double[] values, double[] sorted) {

    static Sample of(ScenarioColumns columns, int place, double scale) {
        double[] column = columns.values()[0];
        int[] runs = new int[column.length];
        double[] values = new double[column.length];
        int kept = 0;
        for (int row = 0; row < column.length; row++) {
            if (Double.isFinite(column[row])) {
                runs[kept] = columns.runs()[row];
                values[kept++] = scale * column[row];
            }
        }
        double[] finite = Arrays.copyOf(values, kept);
        double[] sorted = finite.clone();
        Arrays.sort(sorted);
        return new Sample(columns.scenario(), place, Arrays.copyOf(runs, kept), finite, sorted);
    }

    int size() {
        return values.length;
    }

    double quantile(double probability) {
        return quantile(sorted, probability);
    }

    /** The share of runs above a level. */
    double shareAbove(double level) {
        return Arrays.stream(sorted).filter(value -> value > level).count() / (double) size();
    }

    double mean() {
        return Arrays.stream(values).sum() / size();
    }

    /** Monte Carlo standard error of the mean; NaN for a single run. */
    double standardError() {
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (size() - 1) / size());
    }

    /** Ratios to another scenario, run by run, in ascending order; null where a divisor is not positive. */
    double @Nullable [] ratiosTo(Sample reference) {
        double[] ratios = new double[Math.min(size(), reference.size())];
        int kept = 0;
        int other = 0;
        for (int k = 0; k < size(); k++) {
            while (other < reference.size() && reference.runs[other] < runs[k]) {
                other++;
            }
            if (other < reference.size() && reference.runs[other] == runs[k]) {
                if (reference.values[other] <= 0) {
                    return null;
                }
                ratios[kept++] = values[k] / reference.values[other];
            }
        }
        double[] paired = Arrays.copyOf(ratios, kept);
        Arrays.sort(paired);
        return kept == 0 ? null : paired;
    }

    /** The quantile of ascending numbers, interpolated between neighbours. */
    static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

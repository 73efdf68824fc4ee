package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code evaluations.csv}: what one point of a calibration scores.
 *
 * @param seed of the episodes; 0 stands for their own
 * @param point values of the parameters, each in its unit
 * @param loss mean over targets of the CRPS over the size of the target
 */
public record EvaluationLine(long seed, double[] point, double loss) implements TableLine {

    static EvaluationLine read(Cells cells, int parameters) throws UnreadableResultsException {
        long seed = cells.whole();
        double[] point = new double[parameters];
        for (int k = 0; k < parameters; k++) {
            point[k] = cells.number();
        }
        return new EvaluationLine(seed, point, cells.number());
    }

    @Override
    public List<String> texts() {
        return List.of(Long.toString(seed));
    }

    @Override
    public double[] numbers() {
        double[] numbers = java.util.Arrays.copyOf(point, point.length + 1);
        numbers[point.length] = loss;
        return numbers;
    }
}

package chokepoint.app.results;

import chokepoint.study.RunFailure;
import java.util.List;

/** A line of {@code failures.csv}: a run that broke, and in which month. */
public record FailureLine(String scenario, int run, int month, String message) implements TableLine {

    static final List<String> HEADER = List.of("scenario", "run", "month", "message");

    static FailureLine of(RunFailure failure) {
        return new FailureLine(failure.scenario(), failure.run(), failure.month(), failure.message());
    }

    static FailureLine read(Cells cells) throws UnreadableResultsException {
        return new FailureLine(cells.text(), cells.whole(), cells.whole(), cells.text());
    }

    @Override
    public List<String> texts() {
        return List.of(scenario, Integer.toString(run), Integer.toString(month), message);
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}

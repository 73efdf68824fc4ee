package chokepoint.app.results;

import chokepoint.study.RunFailure;
import java.util.List;

/** A line of {@code failures.csv}: a run that broke, what repeats it, and in which month it broke. */
public record FailureLine(String scenario, long seed, int run, int month, String message) implements TableLine {

    static final List<String> HEADER = List.of("scenario", "seed", "run", "month", "message");

    static FailureLine of(RunFailure failure) {
        return new FailureLine(failure.scenario(), failure.seed(), failure.run(), failure.month(), failure.message());
    }

    static FailureLine read(Cells cells) throws UnreadableResultsException {
        return new FailureLine(cells.text(), cells.wholeLong(), cells.whole(), cells.whole(), cells.text());
    }

    @Override
    public List<String> texts() {
        return List.of(scenario, Long.toString(seed), Integer.toString(run), Integer.toString(month), message);
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}

package chokepoint.app.results;

import chokepoint.study.Backtest;
import chokepoint.study.Score;
import java.util.List;

/**
 * A line of {@code scores.csv}: how the runs fare against one observed value of a past event.
 *
 * @param metric for example {@code event-peak-ratio}
 * @param inside whether the observed value lies from q05 to q95
 */
public record ScoreLine(
        String country,
        String mineral,
        String metric,
        int runs,
        boolean inside,
        double observed,
        double low,
        double high,
        double q05,
        double q50,
        double q95,
        double pit,
        double width,
        double crps,
        double crpsNoChange,
        double crpsStatic)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of("country", "mineral", "metric", "runs", "inside"),
            List.of("observed", "low", "high", "q05", "q50", "q95", "pit", "width"),
            List.of("crps", "crps_no_change", "crps_static"));

    static ScoreLine of(Backtest event, Score score) {
        return new ScoreLine(
                event.country(),
                event.mineral(),
                score.metric(),
                score.runs(),
                score.inside(),
                score.observed(),
                score.low(),
                score.high(),
                score.q05(),
                score.q50(),
                score.q95(),
                score.pit(),
                score.width(),
                score.crps(),
                score.crpsNoChange(),
                score.crpsStatic());
    }

    static ScoreLine read(Cells cells) throws UnreadableResultsException {
        return new ScoreLine(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.whole(),
                cells.truth(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return List.of(country, mineral, metric, Integer.toString(runs), Boolean.toString(inside));
    }

    @Override
    public double[] numbers() {
        return new double[] {observed, low, high, q05, q50, q95, pit, width, crps, crpsNoChange, crpsStatic};
    }
}

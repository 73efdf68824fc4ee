package chokepoint.app.cli;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScoreLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table of all episodes' scores, and what they come to. */
final class BacktestText {

    private BacktestText() {}

    /**
     * An episode that has been replayed.
     *
     * @param name of its study
     */
    record Replay(String name, List<ScoreLine> scores) {

        static Replay of(ResultsReader results) {
            return new Replay(results.heading().study(), results.scores());
        }
    }

    static String of(List<Replay> episodes, int width) {
        TextTable table = new TextTable(2);
        table.row(List.of(
                "episode",
                "target",
                "observed",
                "5 %",
                "median",
                "95 %",
                "PIT",
                "inside",
                "CRPS",
                "no change",
                "static"));
        for (Replay replay : episodes) {
            String episode = replay.name();
            for (ScoreLine score : replay.scores()) {
                table.row(List.of(
                        episode,
                        score.metric(),
                        number(score.observed()),
                        number(score.q05()),
                        number(score.q50()),
                        number(score.q95()),
                        number(score.pit()),
                        score.inside() ? "yes" : "no",
                        number(score.crps()),
                        number(score.crpsNoChange()),
                        number(score.crpsStatic())));
                episode = "";
            }
        }
        List<ScoreLine> scores =
                episodes.stream().flatMap(replay -> replay.scores().stream()).toList();
        return table.text(width) + "\n" + sums(scores)
                + "PIT is the share of runs below what was observed. CRPS is in the target's unit; lower is better.\n";
    }

    private static String sums(List<ScoreLine> scores) {
        // That a static price jumps at once says nothing of the month of a peak.
        List<ScoreLine> peaks = scores.stream()
                .filter(score -> score.metric().endsWith("peak-ratio"))
                .toList();
        long inside = scores.stream().filter(ScoreLine::inside).count();
        double[] widths = scores.stream()
                .mapToDouble(ScoreLine::width)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double width =
                widths.length == 0 ? Double.NaN : (widths[(widths.length - 1) / 2] + widths[widths.length / 2]) / 2;
        return String.format(
                Locale.ROOT,
                "%d of %d targets lie from 5 %% to 95 %% of the runs; median width 95 %% / 5 %%: %s.%n"
                        + "The runs beat no change in %s and the static elasticity benchmark in %s peaks.%n",
                inside,
                scores.size(),
                number(width),
                wins(
                        scores,
                        scores.stream().mapToDouble(ScoreLine::crpsNoChange).toArray()),
                wins(peaks, peaks.stream().mapToDouble(ScoreLine::crpsStatic).toArray()));
    }

    private static String wins(List<ScoreLine> scores, double[] benchmark) {
        long wins = 0;
        for (int k = 0; k < benchmark.length; k++) {
            wins += scores.get(k).crps() < benchmark[k] ? 1 : 0;
        }
        return wins + " of " + Arrays.stream(benchmark).filter(Double::isFinite).count();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
    }
}

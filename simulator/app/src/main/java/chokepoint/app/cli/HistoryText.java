package chokepoint.app.cli;

import chokepoint.study.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What governments did in a run, as lines to read. */
final class HistoryText {

    private HistoryText() {}

    /** For example {@code month  14  china-licences: in force, in answer to us-tariff}. */
    static List<String> lines(List<Episode> history) {
        List<String> lines = new ArrayList<>();
        for (Episode episode : history) {
            String event = episode.event().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String why = episode.answerTo().isEmpty() ? "" : ", in answer to " + episode.answerTo();
            lines.add(String.format(Locale.ROOT, "month %3d  %s: %s%s", episode.month(), episode.policy(), event, why));
        }
        return lines;
    }
}

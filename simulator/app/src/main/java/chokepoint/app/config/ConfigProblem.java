package chokepoint.app.config;

import java.util.Comparator;

/**
 * A fault in a configuration file.
 *
 * @param mark where it is
 * @param path the keys that lead to it, joined by points; empty for a whole file
 * @param message what is wrong
 */
public record ConfigProblem(Mark mark, String path, String message) {

    static final Comparator<ConfigProblem> ORDER = Comparator.comparing(ConfigProblem::mark, Mark.ORDER)
            .thenComparing(ConfigProblem::path)
            .thenComparing(ConfigProblem::message);

    private static final int WIDTH = 120;
    private static final int LONGEST_PATH = 240;
    /** A message may quote the name of a file, which can be as long as its author likes. */
    private static final int LONGEST_MESSAGE = 8_000;

    /** Place, message, and the line it is about with a caret under the place. */
    public String text() {
        String place = path.isEmpty() ? "" : PlainText.onOneLine(path, LONGEST_PATH) + ": ";
        String head = mark + ": error: " + place + PlainText.shortened(message, LONGEST_MESSAGE);
        String line = mark.source().line(mark.line());
        if (line.isBlank()) {
            return head;
        }
        int at = Math.max(
                0, line.offsetByCodePoints(0, Math.min(mark.column() - 1, line.codePointCount(0, line.length()))));
        int from = at < WIDTH ? 0 : at - WIDTH / 2;
        String shown =
                line.substring(from, Math.min(line.length(), from + WIDTH)).replace('\t', ' ');
        int indent = line.codePointCount(from, at);
        return head + "\n    " + PlainText.harmless(shown.stripTrailing()) + "\n    " + " ".repeat(indent) + "^";
    }

    @Override
    public String toString() {
        return text();
    }
}

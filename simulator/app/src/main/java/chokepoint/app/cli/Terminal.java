package chokepoint.app.cli;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Where text is read.
 *
 * @param width columns; {@link #ANY} where lines may be as long as they are
 * @param hasBlocks whether it shows block characters
 */
record Terminal(int width, boolean hasBlocks) {

    static final int ANY = Integer.MAX_VALUE;

    /** Rows that are named by a scenario and a mineral still fit. */
    static final int LEAST = 60;

    /** This one. How wide it is the start script says, because Java cannot tell. */
    static Terminal here() {
        int columns = Integer.getInteger("chokepoint.columns", ANY);
        return new Terminal(columns < LEAST ? ANY : columns, isUnicode());
    }

    Terminal withWidth(int columns) {
        return new Terminal(columns, hasBlocks);
    }

    Terminal withoutBlocks() {
        return new Terminal(width, false);
    }

    /** The same text with lines that are too long broken between words. */
    String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
                int end = rest.lastIndexOf(' ', width);
                wrapped.append(rest, 0, end).append('\n');
                rest = rest.substring(end + 1);
            }
            wrapped.append(rest).append('\n');
        }
        return wrapped.substring(0, wrapped.length() - 1);
    }

    private static boolean isUnicode() {
        String own = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
        String name = own.isEmpty() ? Charset.defaultCharset().name() : own;
        return name.toUpperCase(Locale.ROOT).startsWith("UTF");
    }
}

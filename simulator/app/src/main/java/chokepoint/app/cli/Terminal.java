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

    /** A table of two columns, each with a name, still fits. */
    static final int LEAST = 40;

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

    private static boolean isUnicode() {
        String own = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
        String name = own.isEmpty() ? Charset.defaultCharset().name() : own;
        return name.toUpperCase(Locale.ROOT).startsWith("UTF");
    }
}

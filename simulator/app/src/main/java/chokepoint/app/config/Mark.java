package chokepoint.app.config;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
public record Mark(Source source, int line, int column) {

    static final Comparator<Mark> ORDER = Comparator.comparing((Mark mark) -> mark.source.name())
            .thenComparingInt(Mark::line)
            .thenComparingInt(Mark::column);

    @Override
    public String toString() {
        return source.name() + ":" + line + ":" + column;
    }
}

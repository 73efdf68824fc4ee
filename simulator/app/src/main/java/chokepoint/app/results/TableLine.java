package chokepoint.app.results;

import java.util.ArrayList;
import java.util.List;

/** A line of a table: first its texts, then its numbers, in the order of the table's header. */
interface TableLine {

    List<String> texts();

    double[] numbers();

    /** Joins lists of column names or texts. */
    @SafeVarargs
    static List<String> join(List<String>... parts) {
        List<String> joined = new ArrayList<>();
        for (List<String> part : parts) {
            joined.addAll(part);
        }
        return List.copyOf(joined);
    }
}

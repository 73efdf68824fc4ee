package chokepoint.study;

import chokepoint.market.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The state of a run after each phase of each month, in letters that tell where another one of the same run parts. */
public final class Trace {

    private final TraceLayout layout;
    private final List<TracedMonth> months;

    Trace(TraceLayout layout, List<TracedMonth> months) {
        this.layout = layout;
        this.months = List.copyOf(months);
    }

    /** The words of all phases, in their order. */
    public static List<String> phases() {
        return Arrays.stream(Phase.values()).map(Phase::word).toList();
    }

    public List<TracedMonth> months() {
        return months;
    }

    /** Whether a record of another trace has as many letters, and so can be of the same version and scenario. */
    public boolean isComparable(List<TracedMonth> others) {
        return months.size() == others.size()
                && IntStream.range(0, months.size())
                        .allMatch(k -> lengths(months.get(k)).equals(lengths(others.get(k))));
    }

    private static List<Integer> lengths(TracedMonth month) {
        return month.phases().stream().map(String::length).toList();
    }

    /** The first place where a comparable record differs; null if it is the same. */
    public @Nullable TraceDeviation against(List<TracedMonth> recorded) {
        for (int k = 0; k < months.size(); k++) {
            int phase = 0;
            for (Phase one : Phase.values()) {
                String here = months.get(k).phases().get(phase);
                String there = recorded.get(k).phases().get(phase);
                if (!here.equals(there)) {
                    return deviation(months.get(k).month(), one, here, there);
                }
                phase++;
            }
        }
        return null;
    }

    private TraceDeviation deviation(int month, Phase phase, String here, String there) {
        List<String> variables = layout.variables(phase);
        return new TraceDeviation(
                month,
                phase.word(),
                differing(layout.agents(phase), variables.size(), here, there),
                differing(variables, 0, here, there));
    }

    private static List<String> differing(List<String> names, int from, String here, String there) {
        return IntStream.range(0, names.size())
                .filter(k -> here.charAt(from + k) != there.charAt(from + k))
                .mapToObj(names::get)
                .toList();
    }
}

package chokepoint.study;

import java.util.List;

/**
 * The letters of a month.
 *
 * @param phases by phase in their order; empty where a phase was not in this month
 */
public record TracedMonth(int month, List<String> phases) {

    public TracedMonth {
        phases = List.copyOf(phases);
    }
}

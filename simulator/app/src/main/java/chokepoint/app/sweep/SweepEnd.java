package chokepoint.app.sweep;

import chokepoint.precision.Judgement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many runs of each cell count.
 *
 * @param fixed runs of all cells that are not in {@code runs}
 * @param runs by name of the cell
 * @param judgements by name of the cell, of those that were looked at
 * @param isWhole whether no more runs were wanted
 */
public record SweepEnd(int fixed, Map<String, Integer> runs, Map<String, Judgement> judgements, boolean isWhole) {

    public SweepEnd {
        runs = new TreeMap<>(runs);
        judgements = new TreeMap<>(judgements);
    }

    static SweepEnd of(SweepPlan plan) {
        return new SweepEnd(plan.runs(), Map.of(), Map.of(), true);
    }

    int runs(String cell) {
        return runs.getOrDefault(cell, fixed);
    }

    @Nullable Judgement judgement(String cell) {
        return judgements.get(cell);
    }
}

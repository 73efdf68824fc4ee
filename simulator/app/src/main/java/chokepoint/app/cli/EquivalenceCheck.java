package chokepoint.app.cli;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.equivalence.Evidence;
import chokepoint.equivalence.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether every outcome of two folders is the same up to a margin.
 *
 * <p>Runs are pairs where the seed is the same: those of one number share their random numbers, and runs
 * that only one of the two has are left out. With other seeds the samples are independent.
 *
 * @param margin see {@link Evidence#of}
 * @param risk of a wrong claim
 */
record EquivalenceCheck(double margin, double risk) {

    /** The outcomes in the order of the first folder, then those that only the second has. */
    List<ComparedOutcome> of(ResultsReader first, ResultsReader second) throws IOException {
        boolean paired = paired(first, second);
        List<String> columns = first.outcomeColumns();
        List<String> others = second.outcomeColumns();
        List<String> shared = columns.stream().filter(others::contains).toList();
        List<String[]> names = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        List<ScenarioColumns> here = first.outcomes(shared);
        List<ScenarioColumns> there = second.outcomes(shared);
        for (ScenarioColumns one : here) {
            ScenarioColumns two = named(there, one.scenario());
            if (two == null) {
                names.add(new String[] {one.scenario(), "all"});
                evidence.add(Evidence.missing());
                continue;
            }
            for (int c = 0; c < shared.size(); c++) {
                names.add(new String[] {one.scenario(), shared.get(c)});
                evidence.add(test(one, two, c, paired));
            }
        }
        for (String scenario : missing(there, here)) {
            names.add(new String[] {scenario, "all"});
            evidence.add(Evidence.missing());
        }
        for (String column : oneSided(columns, others)) {
            names.add(new String[] {"all", column});
            evidence.add(Evidence.missing());
        }
        List<Verdict> verdicts = Evidence.verdicts(evidence, risk);
        List<ComparedOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            outcomes.add(new ComparedOutcome(names.get(k)[0], names.get(k)[1], evidence.get(k), verdicts.get(k)));
        }
        return outcomes;
    }

    /** Whether runs of one number are pairs. */
    static boolean paired(ResultsReader first, ResultsReader second) {
        return first.heading().seed() == second.heading().seed();
    }

    private Evidence test(ScenarioColumns one, ScenarioColumns two, int column, boolean paired) {
        double[] a = one.values()[column];
        double[] b = two.values()[column];
        if (!paired || Arrays.equals(one.runs(), two.runs())) {
            return Evidence.of(a, b, paired, margin);
        }
        double[] first = new double[Math.min(a.length, b.length)];
        double[] second = new double[first.length];
        int n = 0;
        int at = 0;
        for (int row = 0; row < a.length; row++) {
            while (at < b.length && two.runs()[at] < one.runs()[row]) {
                at++;
            }
            if (at < b.length && two.runs()[at] == one.runs()[row]) {
                first[n] = a[row];
                second[n++] = b[at];
            }
        }
        return Evidence.of(Arrays.copyOf(first, n), Arrays.copyOf(second, n), true, margin);
    }

    private static @Nullable ScenarioColumns named(List<ScenarioColumns> scenarios, String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.scenario().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> missing(List<ScenarioColumns> those, List<ScenarioColumns> in) {
        return those.stream()
                .map(ScenarioColumns::scenario)
                .filter(name -> named(in, name) == null)
                .toList();
    }

    private static Set<String> oneSided(List<String> one, List<String> two) {
        Set<String> only = new TreeSet<>(one);
        only.addAll(two);
        only.removeIf(name -> one.contains(name) && two.contains(name));
        return only;
    }
}

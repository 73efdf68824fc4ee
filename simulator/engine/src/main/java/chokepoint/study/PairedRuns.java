package chokepoint.study;

import java.util.Arrays;

/**
 * The rows of two scenarios that belong to the same run, in order of run.
 *
 * @param scenario indices of rows of the scenario
 * @param reference of each, the index of the reference's row
 */
record PairedRuns(int[] scenario, int[] reference) {

    /** Pairs two lists of run numbers, each rising; a run that one of them lacks is left out. */
    static PairedRuns of(int[] scenarioRuns, int[] referenceRuns) {
        requireRising(scenarioRuns);
        requireRising(referenceRuns);
        int most = Math.min(scenarioRuns.length, referenceRuns.length);
        int[] scenario = new int[most];
        int[] reference = new int[most];
        int pairs = 0;
        int s = 0;
        int r = 0;
        while (s < scenarioRuns.length && r < referenceRuns.length) {
            int order = Integer.compare(scenarioRuns[s], referenceRuns[r]);
            if (order == 0) {
                scenario[pairs] = s;
                reference[pairs] = r;
                pairs++;
            }
            s += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        return new PairedRuns(Arrays.copyOf(scenario, pairs), Arrays.copyOf(reference, pairs));
    }

    int count() {
        return scenario.length;
    }

    private static void requireRising(int[] runs) {
        for (int k = 1; k < runs.length; k++) {
            if (runs[k] <= runs[k - 1]) {
                throw new IllegalArgumentException("runs[" + k + "] (" + runs[k] + ") must be above " + runs[k - 1]);
            }
        }
    }
}

package chokepoint.sensitivity;

import chokepoint.domain.Require;
import java.util.List;

/**
 * Outputs along the trajectories of a Morris design, each of which moves one factor at a time.
 *
 * @param factors their names
 * @param moved of each trajectory, of each step, the index of the factor that moves
 * @param steps of each trajectory, of each step, by how much, in whatever unit effects are wanted per;
 *     usually the factor's range is 1; not zero
 * @param outputs of each trajectory, of each point (one more than steps), its replicates; missing ones
 *     as in {@link SobolSample}
 */
public record MorrisSample(List<String> factors, int[][] moved, double[][] steps, double[][][] outputs) {

    public MorrisSample {
        factors = List.copyOf(factors);
        requireSame(moved.length, outputs.length, "trajectories of moved");
        requireSame(steps.length, outputs.length, "trajectories of steps");
        for (int t = 0; t < outputs.length; t++) {
            requireSame(moved[t].length, outputs[t].length - 1, "moved factors of trajectory " + t);
            requireSame(steps[t].length, outputs[t].length - 1, "steps of trajectory " + t);
            for (int s = 0; s < steps[t].length; s++) {
                Require.between(moved[t][s], 0, factors.size() - 1, "moved factor");
                Require.positive(Math.abs(steps[t][s]), "size of step");
            }
        }
    }

    private static void requireSame(int size, int wanted, String what) {
        if (size != wanted) {
            throw new IllegalArgumentException(what + " (" + size + ") must be " + wanted);
        }
    }
}

package chokepoint.precision;

import java.util.Arrays;

/**
 * Whether the runs of a cell, one scenario at one point, are enough.
 *
 * <p>A cell is judged at checkpoints only, from its own runs up to there and nothing else, so the number
 * of its runs is the same on one thread or many, in one go or resumed, and in any shard. It is met when
 * the noise is at most 1 at two checkpoints in a row, or at the last one. Looking again and again and
 * stopping at the first good look would favour samples that understate their spread; an interval after it
 * would miss too often (Glynn and Whitt 1992; the measured coverage is in MODEL.md, section 8.6).
 *
 * @param precision what is asked for
 * @param checkpoints when to look
 */
public record StoppingRule(Precision precision, Checkpoints checkpoints) {

    /**
     * Judges a cell at a checkpoint.
     *
     * @param values one per run, from run 0 up to a checkpoint, NaN where there is none; for a difference
     *     those of {@link Precision#differences}
     */
    public Judgement judge(double[] values) {
        int runs = values.length;
        if (!checkpoints.contains(runs)) {
            throw new IllegalArgumentException("runs (" + runs + ") must be a checkpoint");
        }
        double[] finite = Precision.finite(values);
        IntervalEstimate estimate = precision.estimate(finite);
        double noise = noise(finite, estimate);
        return new Judgement(verdict(values, noise), runs, estimate, noise);
    }

    /**
     * Judges a cell that may have more runs than it needs, as when a study is resumed: at the checkpoint
     * where it would have stopped, or else at the last one that it has reached.
     *
     * @param values at least up to the first checkpoint
     */
    public Judgement replay(double[] values) {
        int runs = checkpoints.after(0);
        while (true) {
            Judgement judgement = judge(Arrays.copyOf(values, runs));
            int next = checkpoints.after(runs);
            if (judgement.verdict() != Verdict.GO_ON || next > values.length) {
                return judgement;
            }
            runs = next;
        }
    }

    private Verdict verdict(double[] values, double noise) {
        int runs = values.length;
        boolean last = runs == checkpoints.most();
        if (noise <= 1 && (last || metBefore(values))) {
            return Verdict.MET;
        }
        return last ? Verdict.RUN_CAP : Verdict.GO_ON;
    }

    private boolean metBefore(double[] values) {
        int before = checkpoints.before(values.length);
        if (before == 0) {
            return false;
        }
        double[] finite = Precision.finite(Arrays.copyOf(values, before));
        return noise(finite, precision.estimate(finite)) <= 1;
    }

    private double noise(double[] finite, IntervalEstimate estimate) {
        double half = estimate.halfWidth();
        double allowed = precision.halfWidth().around(estimate.value());
        // Not so for a half-width of 0 around 0, of which the quotient is NaN: all runs alike say nothing relative.
        double width = half / allowed;
        double shape = Math.sqrt(LeastRuns.of(precision, finite) / finite.length);
        return Double.isNaN(width) ? Double.POSITIVE_INFINITY : Math.max(width, shape);
    }
}

package chokepoint.market;

import chokepoint.numeric.Reals;

/** How much stock buyers wish to hold: less while the price is above what they think normal (U3, F3). */
final class Cover {

    /** The elasticity without a prior; a square root is quicker than a power, and the same to a bit in every JDK. */
    private static final double USUAL_ELASTICITY = 0.5;

    private Cover() {}

    /**
     * The share of the usual cover that is wished for.
     *
     * @param ratio the normal price over the price last paid
     */
    static double wished(double ratio, double elasticity) {
        if (elasticity == USUAL_ELASTICITY) {
            return Math.sqrt(ratio);
        }
        return ratio == 1 ? 1 : Reals.pow(ratio, elasticity);
    }
}

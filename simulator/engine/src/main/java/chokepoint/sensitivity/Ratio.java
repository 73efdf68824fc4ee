package chokepoint.sensitivity;

/**
 * A sum of terms over a sum of terms.
 *
 * @param above which terms are summed, with {@code weights}
 * @param weights of each of these
 * @param below which terms are summed in the denominator; none for a denominator of 1
 */
record Ratio(int[] above, double[] weights, int... below) {

    /** One term over the sum of others. */
    static Ratio of(int above, int... below) {
        return new Ratio(new int[] {above}, new double[] {1}, below);
    }

    /** The numerator, given each term. */
    double numerator(double[] terms) {
        double sum = 0;
        for (int k = 0; k < above.length; k++) {
            sum += weights[k] * terms[above[k]];
        }
        return sum;
    }

    /** The denominator, given each term. */
    double denominator(double[] terms) {
        if (below.length == 0) {
            return 1;
        }
        double sum = 0;
        for (int term : below) {
            sum += terms[term];
        }
        return sum;
    }

    /** The quotient; NaN unless the denominator, a variance, is above zero. */
    double of(double[] terms) {
        double denominator = denominator(terms);
        return denominator > 0 ? numerator(terms) / denominator : Double.NaN;
    }

    /** How the quotient moves, to first order, with a change of terms. */
    double slope(double[] change, double value, double denominator) {
        double moved = below.length == 0 ? 0 : denominator(change);
        return (numerator(change) - value * moved) / denominator;
    }
}

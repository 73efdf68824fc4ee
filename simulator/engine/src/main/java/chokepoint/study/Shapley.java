package chokepoint.study;

/**
 * The Shapley value of a game: what each player adds to a coalition, averaged over all orders in which
 * the players can join (Shapley 1953, A value for n-person games, Contributions to the Theory of Games
 * II, 307-317).
 */
final class Shapley {

    private Shapley() {}

    /**
     * The value of each player.
     *
     * <p>It is a sum of differences of worths in rising order of coalition, so that a player who adds
     * nothing anywhere gets exactly zero.
     *
     * @param worth of each coalition; bit {@code k} of the index says whether player {@code k} is in it
     */
    static double[] values(double[] worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        if (worth.length != 1 << players) {
            throw new IllegalArgumentException("worths (" + worth.length + ") must be as many as coalitions, 2^k");
        }
        double[] weights = weights(players);
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            int self = 1 << player;
            for (int others = 0; others < worth.length; others++) {
                if ((others & self) == 0) {
                    double added = worth[others | self] - worth[others];
                    values[player] += weights[Integer.bitCount(others)] * added;
                }
            }
        }
        return values;
    }

    /** Share of all orders in which just {@code s} given others come before a player: s! (k - s - 1)! / k!. */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        double subsets = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * subsets);
            subsets = subsets * (players - 1 - size) / (size + 1);
        }
        return weights;
    }
}

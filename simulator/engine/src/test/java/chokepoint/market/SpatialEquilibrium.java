package chokepoint.market;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;

/**
 * Trade of many countries in balance, with ad valorem tariffs between them (Takayama and Judge 1971).
 *
 * <p>Supply of i is s_i a_i^e, demand of j is d_j p_j^-n. The flow x_ij is above 0 only where p_j = (1
 * + t_ij) a_i, and nowhere is p_j above that. Solved for flows, one at a time and over and over
 * (Gauss-Seidel); {@link #residual} measures what is missing.
 *
 * @param supply s_i
 * @param demand d_j
 * @param supplyElasticity e
 * @param demandElasticity n
 * @param tariff t_ij, [exporter][importer]
 * @param flow x_ij; written by {@link #solve}
 */
record SpatialEquilibrium(
        double[] supply,
        double[] demand,
        double supplyElasticity,
        double demandElasticity,
        double[][] tariff,
        double[][] flow) {

    private static final int MOST_SWEEPS = 20_000;

    /** Sweeps until nobody gains from another flow by more than the given share of a price. */
    SpatialEquilibrium solve(double closeEnough) {
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                flow[i][j] = supply[i] * demand[j];
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && residual() > closeEnough; sweep++) {
            for (int i = 0; i < supply.length; i++) {
                for (int j = 0; j < demand.length; j++) {
                    balance(i, j);
                }
            }
        }
        return this;
    }

    /** Raises or lowers a flow until it pays neither to ship more nor less, by bisection. */
    private void balance(int i, int j) {
        double low = 0;
        double high = 2 * max(flow[i][j], supply[i]);
        flow[i][j] = high;
        while (gain(i, j) > 0) {
            high *= 2;
            flow[i][j] = high;
        }
        // 2^-60 of the flow is beyond what a double holds.
        for (int step = 0; step < 60; step++) {
            flow[i][j] = (low + high) / 2;
            if (gain(i, j) > 0) {
                low = flow[i][j];
            } else {
                high = flow[i][j];
            }
        }
        flow[i][j] = low;
    }

    /** Log of what a tonne more fetches over what it costs. */
    private double gain(int i, int j) {
        return logPrice(j) - logAsk(i) - log(1 + tariff[i][j]);
    }

    private double logAsk(int i) {
        double shipped = 0;
        for (double tonnes : flow[i]) {
            shipped += tonnes;
        }
        return log(shipped / supply[i]) / supplyElasticity;
    }

    private double logPrice(int j) {
        return -log(received(j) / demand[j]) / demandElasticity;
    }

    /** Largest violation of the conditions: a gain left anywhere, or a loss on a flow in use. */
    double residual() {
        double worst = 0;
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                worst = max(worst, isUsed(i, j) ? abs(gain(i, j)) : gain(i, j));
            }
        }
        return worst;
    }

    /** A flow counts as in use from a billionth of the exporter's base output. */
    private boolean isUsed(int i, int j) {
        return flow[i][j] > 1e-9 * supply[i];
    }

    /** How much dearer (log) than its price the cheapest unused lane of any importer is. */
    double leastLoss() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                least = isUsed(i, j) ? least : min(least, -gain(i, j));
            }
        }
        return least;
    }

    /** Smallest share of a lane in use in its importer's purchases. */
    double leastShare() {
        double least = 1;
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                least = isUsed(i, j) ? min(least, flow[i][j] / received(j)) : least;
            }
        }
        return least;
    }

    private double received(int j) {
        double received = 0;
        for (double[] row : flow) {
            received += row[j];
        }
        return received;
    }

    double ask(int i) {
        return exp(logAsk(i));
    }

    double price(int j) {
        return exp(logPrice(j));
    }
}

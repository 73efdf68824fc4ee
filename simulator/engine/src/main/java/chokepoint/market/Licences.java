package chokepoint.market;

import chokepoint.numeric.Rows;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Arrays;

/**
 * Limits on single lanes during a month's clearing, by licence or because a corridor is closed: a
 * country's sellers are cut alike on each lane that has one (MODEL.md, equation T4).
 */
final class Licences {

    private final MarketPlan plan;
    private final double soldOut;
    private final int countries;
    private final double[] left;

    Licences(MarketPlan plan, int countries) {
        this.plan = plan;
        this.soldOut = plan.soldOut();
        this.countries = countries;
        left = new double[countries * countries];
    }

    /** A new month: all of each limit is left. */
    void open(MarketState state) {
        System.arraycopy(state.laneLimit, 0, left, 0, left.length);
    }

    /** Takes a seller off the lanes on which no more may cross this month. */
    void dropUsedLanes(double[] weight, int exporter) {
        for (int d = 0; d < countries; d++) {
            if (left[exporter * countries + d] <= soldOut) {
                Arrays.fill(weight, plan.segment()[d], plan.segment()[d + 1], 0);
            }
        }
    }

    /**
     * Cuts orders to what is left of each limit; returns whether anybody was cut.
     *
     * @param pulls this round's orders, [seller][buyer]; zero for sellers without goods
     */
    boolean cut(MarketState state, double[][] pulls, int exporter, boolean first) {
        boolean rationed = false;
        for (int d = 0; d < countries; d++) {
            int lane = exporter * countries + d;
            boolean narrowed = state.passingShare[lane] < 1;
            if (left[lane] == Double.POSITIVE_INFINITY && !narrowed) {
                continue;
            }
            double orders = sum(pulls, exporter, d);
            if (first) {
                state.laneOrders[lane] = orders;
            }
            if (first && narrowed) {
                double passing = state.passingShare[lane] * orders + state.passingTonnes[lane];
                left[lane] = Math.min(left[lane], passing);
            }
            if (orders > left[lane]) {
                rationed = true;
                for (int i : plan.sellersOf()[exporter]) {
                    Rows.scale(pulls[i], left[lane] / orders, plan.segment()[d], plan.segment()[d + 1]);
                }
            }
        }
        return rationed;
    }

    /** Takes what was shipped this round off the limits. */
    void use(double[][] pulls, int exporter) {
        for (int d = 0; d < countries; d++) {
            int lane = exporter * countries + d;
            if (left[lane] < Double.POSITIVE_INFINITY) {
                left[lane] = Math.max(0, left[lane] - sum(pulls, exporter, d));
            }
        }
    }

    private double sum(double[][] pulls, int exporter, int importer) {
        double sum = 0;
        for (int i : plan.sellersOf()[exporter]) {
            sum += Rows.sum(pulls[i], plan.segment()[importer], plan.segment()[importer + 1]);
        }
        return sum;
    }
}

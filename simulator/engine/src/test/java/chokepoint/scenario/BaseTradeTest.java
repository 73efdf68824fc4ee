package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BaseTradeTest {

    /** The fit stops at 1e-13 of the total. */
    private static final double FITTED = 1e-12;

    private static double[][] nothing(int rows, int columns) {
        return new double[rows][columns];
    }

    private static void assertMargins(double[][] flows, double[] supply, double[] demand) {
        double[] columns = new double[demand.length];
        for (int i = 0; i < supply.length; i++) {
            assertEquals(supply[i], BaseTrade.sum(flows[i]), FITTED * BaseTrade.sum(supply));
            for (int j = 0; j < demand.length; j++) {
                columns[j] += flows[i][j];
            }
        }
        assertArrayEquals(demand, columns, FITTED * BaseTrade.sum(demand));
    }

    @Test
    void aSeedOfGravityWithoutDistanceIsSharedInProportion() {
        double[] supply = {60, 40};
        double[] demand = {25, 75};
        double[][] flows = BaseTrade.fit(nothing(2, 2), new double[][] {{1, 1}, {1, 1}}, supply, demand);

        assertMargins(flows, supply, demand);
        assertEquals(15, flows[0][0], FITTED * 100);
        assertEquals(30, flows[1][1], FITTED * 100);
    }

    @Test
    void whatIsKnownIsKeptAndTheRestFitsTheMargins() {
        double[] supply = {60, 30, 10};
        double[] demand = {50, 50};
        double[][] known = {{0, 20}, {5, 0}, {0, 0}};
        double[][] seed = {{3, 0}, {0, 2}, {1, 1}};

        double[][] flows = BaseTrade.fit(known, seed, supply, demand);

        assertMargins(flows, supply, demand);
        // Where the seed is zero nothing but the known flow is left.
        assertEquals(20, flows[0][1]);
        assertEquals(5, flows[1][0]);
    }

    @Test
    void fittingKeepsOddsRatios() {
        double[][] seed = {{4, 1}, {1, 2}};
        double[][] flows = BaseTrade.fit(nothing(2, 2), seed, new double[] {70, 30}, new double[] {55, 45});

        // Scaling rows and columns leaves the cross product as it was: 4 x 2 / (1 x 1).
        assertEquals(8, flows[0][0] * flows[1][1] / (flows[0][1] * flows[1][0]), 1e-9);
    }

    @Test
    void marginsThatNoPatternHasAreRefusedWithBoth() {
        // The only seller of column 0 makes less than it needs.
        double[][] seed = {{1, 1}, {0, 1}};
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> BaseTrade.fit(nothing(2, 2), seed, new double[] {10, 90}, new double[] {50, 50}));

        assertEquals("no trade pattern fits supply [10.0, 90.0] and demand [50.0, 50.0]", refused.getMessage());
    }

    @Test
    void knownFlowsAboveAMarginAreRefused() {
        double[][] known = {{60, 0}, {0, 0}};
        double[][] seed = {{1, 1}, {1, 1}};

        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> BaseTrade.fit(known, seed, new double[] {50, 50}, new double[] {50, 50}));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("no trade pattern fits"));
    }
}

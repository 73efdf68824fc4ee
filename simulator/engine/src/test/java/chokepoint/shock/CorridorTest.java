package chokepoint.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.numeric.Reals;
import chokepoint.world.Lanes;
import chokepoint.world.Passages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorridorTest {

    private static final int MONTHS = 100_000;
    private static final double NONE = Corridor.NO_WAY_ROUND;

    private static Corridor corridor(
            List<String> from, List<String> to, boolean bothWays, double openShare, double detour) {
        return new Corridor(
                from, to, bothWays, List.of(), List.of(), Prior.of(1), 0.3, Prior.of(0.5), 4, openShare, detour);
    }

    private static Lanes lanes(Struck struck) {
        return struck.names();
    }

    /** Share of each month in which the road out of C0 is closed. */
    private static double[] closed() {
        Struck struck = new Struck(corridor(List.of("C0"), List.of(), false, 0, NONE));
        int lane = lanes(struck).between(List.of(), List.of(), List.of("C0"), List.of())[0];
        double[] closed = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            closed[month] = 1 - struck.next().passages().orderShare(lane);
        }
        return closed;
    }

    @Test
    void beginsAtTheStatedRateAndIsClosedForTheStatedTime() {
        double[] closed = closed();
        double time = 0;
        double onsets = 0;
        double trials = 0;
        boolean goesOn = false;
        for (double share : closed) {
            time += share;
            trials += goesOn ? 0 : 1;
            onsets += !goesOn && share > 0 ? 1 : 0;
            // A closure that fills the month goes on, for exponential lengths never end on the stroke of it.
            goesOn = share == 1;
        }
        double hazard = 1 - Reals.exp(-1.5 / 12);
        // Five standard errors of a share.
        assertEquals(hazard, onsets / trials, 5 * Math.sqrt(hazard * (1 - hazard) / trials));
        // Two of three are short: mean (2 x 0.3 + 4) / 3; second moment of a mixture of exponentials.
        double mean = (2 * 0.3 + 4) / 3;
        double variance = 2 * (2 * 0.3 * 0.3 + 4 * 4) / 3 - mean * mean;
        assertEquals(mean, time / onsets, 5 * Math.sqrt(variance / onsets));
    }

    @Test
    void daysCloseAPartOfAMonth() {
        int parts = 0;
        for (double share : closed()) {
            assertTrue(share >= 0 && share <= 1);
            parts += share > 0 && share < 1 ? 1 : 0;
        }
        assertTrue(parts > 1000, "months with a part " + parts);
    }

    /** Months are struck until the corridor is closed for a whole one. */
    private static Passages whenClosed(Struck struck, int lane) {
        for (int month = 0; month < 1000; month++) {
            Passages passages = struck.next().passages();
            if (passages.isTouched(
                            lane / struck.scenario.blueprint().countries().size())
                    && (passages.orderShare(lane) == 0 || passages.extraFreight(lane) >= 0.05)) {
                return passages;
            }
        }
        throw new AssertionError("never closed");
    }

    @Test
    void aDetourLengthensEachLaneOnceEvenIfBothDirectionsNameIt() {
        Struck struck = new Struck(corridor(List.of("C0", "C1"), List.of("C0", "C1"), true, 0.5, 0.1));
        int[] between = lanes(struck).between(List.of(), List.of(), List.of("C0"), List.of("C1"));
        int[] elsewhere = lanes(struck).between(List.of(), List.of(), List.of("C2"), List.of());
        Passages passages = whenClosed(struck, between[0]);
        for (int lane : between) {
            // Half goes round.
            assertEquals(0.05, passages.extraFreight(lane), 1e-15);
            assertEquals(1, passages.orderShare(lane));
            assertFalse(passages.isClosed(lane));
        }
        for (int lane : elsewhere) {
            assertEquals(0, passages.extraFreight(lane));
        }
    }

    @Test
    void bothWaysMeansThereAndBack() {
        Struck one = new Struck(corridor(List.of("C0"), List.of("C1"), false, 0, NONE));
        int there = lanes(one).between(List.of(), List.of(), List.of("C0"), List.of("C1"))[0];
        int back = lanes(one).between(List.of(), List.of(), List.of("C1"), List.of("C0"))[0];
        assertFalse(whenClosed(one, there).isClosed(back));
        Struck both = new Struck(corridor(List.of("C0"), List.of("C1"), true, 0, NONE));
        Passages passages = whenClosed(both, there);
        assertTrue(passages.isClosed(there) && passages.isClosed(back));
    }

    @Test
    void aNarrowWayLetsAShareOfNormalTradePass() {
        Struck struck = new Struck(corridor(List.of("C0"), List.of(), false, 0.3, NONE));
        int lane = lanes(struck).between(List.of(), List.of(), List.of("C0"), List.of())[0];
        double normal = lanes(struck).baseTrade(lane);
        assertEquals(0.3 * normal, whenClosed(struck, lane).tonnes(lane), 1e-12 * normal);
        struck.world.disturbance.calm();
        assertEquals(0, struck.world.disturbance.passages().tonnes(lane));
        assertFalse(struck.world.disturbance.passages().any());
    }

    @Test
    void theStrictestLimitCountsAndDetoursAddUp() {
        Struck struck = new Struck(corridor(List.of("C0"), List.of(), false, 0, NONE));
        struck.world.disturbance.calm();
        for (Map.Entry<Double, Double> limit : List.of(Map.entry(0.5, 0.0), Map.entry(0.0, 0.4), Map.entry(0.9, 0.0))) {
            struck.world.disturbance.narrow(3, limit.getKey(), 10, limit.getValue());
        }
        struck.world.disturbance.detour(3, 0.02);
        struck.world.disturbance.detour(3, 0.01);
        Passages passages = struck.world.disturbance.passages();
        assertEquals(0, passages.orderShare(3));
        assertEquals(4, passages.tonnes(3));
        assertEquals(0.03, passages.extraFreight(3), 1e-15);
    }

    @Test
    void refusesSharesAboveTheWholeAndRatesThatNoYearHolds() {
        Prior none = Prior.of(0);
        List<String> all = List.of();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Corridor(all, all, false, all, List.of(), none, 1, none, 1, 1.1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Corridor(all, all, false, all, List.of(), Prior.of(53), 1, none, 1, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Corridor(all, all, false, all, List.of(), none, 0, none, 1, 0, 0));
    }
}

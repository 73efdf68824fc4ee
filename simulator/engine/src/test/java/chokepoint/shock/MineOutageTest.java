package chokepoint.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.numeric.Reals;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MineOutageTest {

    private static final int MONTHS = 200_000;

    /** What the first site of the first market keeps of its output in each month. */
    private static double[] kept(MineOutage outage) {
        Struck struck = new Struck(outage);
        double[] kept = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            kept[month] = struck.next().capacityFactor(0, 0);
        }
        return kept;
    }

    /** Stretches of months with the same loss. Losses are drawn anew, so outages back to back are told apart. */
    private static List<Integer> lengths(double[] kept) {
        List<Integer> lengths = new ArrayList<>();
        int from = 0;
        for (int month = 1; month < MONTHS; month++) {
            if (kept[month] != kept[from]) {
                if (kept[from] < 1) {
                    lengths.add(month - from);
                }
                from = month;
            }
        }
        return lengths;
    }

    @Test
    void beginsAtTheStatedRate() {
        double[] kept = kept(new MineOutage(Prior.of(2), 3, new Prior(0.2, 0.5, 0.9)));

        int outages = lengths(kept).size();
        double down = 0;
        for (double share : kept) {
            down += share < 1 ? 1 : 0;
        }
        // Trials: the months in which none was under way, which are those out of one and the onsets.
        double trials = MONTHS - down + outages;
        double hazard = 1 - Reals.exp(-2 / 12.0);
        // Five standard errors of a share.
        assertEquals(hazard, outages / trials, 5 * Math.sqrt(hazard * (1 - hazard) / trials));
    }

    @Test
    void lastsAGeometricNumberOfMonths() {
        List<Integer> lengths = lengths(kept(new MineOutage(Prior.of(2), 3, new Prior(0.2, 0.5, 0.9))));

        double n = lengths.size();
        double mean = lengths.stream().mapToInt(length -> length).average().orElseThrow();
        // A geometric law of mean m has variance m (m - 1); five standard errors.
        assertEquals(3, mean, 5 * Math.sqrt(3 * 2 / n));
        for (int length = 1; length <= 6; length++) {
            int least = length;
            double share = lengths.stream().filter(l -> l >= least).count() / n;
            double expected = Reals.power(2 / 3.0, length - 1);
            assertEquals(expected, share, 5 * Math.sqrt(expected * (1 - expected) / n));
        }
    }

    @Test
    void losesATriangularShareForTheWholeOutage() {
        double[] kept = kept(new MineOutage(Prior.of(2), 1, new Prior(0.2, 0.4, 0.9)));

        double sum = 0;
        double outages = 0;
        for (double share : kept) {
            if (share < 1) {
                assertTrue(share >= 0.1 && share <= 0.8);
                sum += 1 - share;
                outages++;
            }
        }
        // A triangular law on (a, c, b): mean (a + b + c) / 3, variance (a^2+b^2+c^2-ab-ac-bc) / 18.
        double variance = (0.04 + 0.16 + 0.81 - 0.08 - 0.18 - 0.36) / 18;
        assertEquals(0.5, sum / outages, 5 * Math.sqrt(variance / outages));
    }

    @Test
    void aMeanLengthOfOneIsAlwaysOneMonth() {
        List<Integer> lengths = lengths(kept(new MineOutage(Prior.of(2), 1, new Prior(0.2, 0.5, 0.9))));

        assertTrue(lengths.stream().allMatch(length -> length == 1));
    }

    @Test
    void strikesMinesAndRefinersWithoutMinesOnly() {
        Struck struck = new Struck(new MineOutage(Prior.of(12), 120, Prior.of(1)));
        for (int month = 0; month < 60; month++) {
            struck.next();
        }
        for (MarketPlan plan : struck.scenario.blueprint().markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                MakerKind kind = plan.makers()[i].kind();
                boolean digs = kind == MakerKind.MINE || kind == MakerKind.FEEDLESS_REFINERY;
                // A loss of all leaves nothing; who is not struck keeps all.
                double kept = struck.world.disturbance.capacityFactor(plan.index(), i);
                assertTrue(digs ? kept == 0 || kept == 1 : kept == 1, plan.makers()[i].name());
            }
        }
    }

    @Test
    void refusesLossesAboveTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> new MineOutage(Prior.of(1), 3, new Prior(0, 0.5, 1.1)));
        assertThrows(IllegalArgumentException.class, () -> new MineOutage(Prior.of(1), 0.5, Prior.of(0.5)));
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Reals;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Blueprint;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When policies are in force, told from the draws of thousands of runs. */
class TimingTest {

    private static final int RUNS = 4000;

    /** A government with one policy that does nothing, in run after run. */
    private static final class Country {

        private final Blueprint blueprint =
                Compiler.compile(Scenarios.random(1, Map.of(), Map.of())).blueprint();
        private final World world = new World(blueprint, new int[1], new int[0]);
        private final Governments governments;

        Country(Timing timing) {
            governments = new Governments(
                    blueprint,
                    List.of(new BoundPolicy(
                            "policy",
                            Draws.entity("policy/policy"),
                            timing,
                            (border, moment) -> {},
                            0,
                            new int[] {1},
                            0,
                            new int[0],
                            new int[0],
                            false)));
        }

        /** Whether the policy is in force, by month. The onsets stay in the world. */
        boolean[] inForce(int run, int months) {
            governments.open(world);
            Draws draws = new Draws(new RunKey(5, run));
            boolean[] inForce = new boolean[months];
            for (world.month = 0; world.month < months; world.month++) {
                governments.decide(world, draws);
                inForce[world.month] = world.inForce[0];
            }
            return inForce;
        }

        int onsets() {
            return world.onsets[0];
        }

        /** Length of the last spell, if it began in a given month. */
        int lengthFrom(int month) {
            return world.inForceUntil[0] - month;
        }
    }

    private static int first(boolean[] inForce) {
        for (int month = 0; month < inForce.length; month++) {
            if (inForce[month]) {
                return month;
            }
        }
        return -1;
    }

    @Test
    void aWindowIsInForceFromItsStartForItsLength() {
        boolean[] inForce = new Country(new Timing.Window(3, 4)).inForce(0, 12);

        for (int month = 0; month < 12; month++) {
            assertEquals(month >= 3 && month < 7, inForce[month], "month " + month);
        }
    }

    @Test
    void aWindowToTheEndOfTimeDoesNotOverflow() {
        boolean[] inForce = new Country(new Timing.Window(0, 1_000_000)).inForce(0, 1200);

        assertEquals(0, first(inForce));
        assertTrue(inForce[1199]);
    }

    @Test
    void spellsBeginAtTheStatedHazardAndNeverTooEarly() {
        int earliest = 5;
        Country country = new Country(new Timing.Spells(1.2, earliest, 1, 0.5, 4, 20));
        int[] onsets = new int[30];
        int waiting = 0;
        int begun = 0;
        for (int run = 0; run < RUNS; run++) {
            int first = first(country.inForce(run, 30));
            assertTrue(first < 0 || first >= earliest);
            waiting += (first < 0 ? 30 : first + 1) - earliest;
            begun += first < 0 ? 0 : 1;
            if (first >= 0) {
                onsets[first]++;
            }
        }
        double hazard = 1 - Reals.exp(-0.1);
        // Five standard errors of a share, over all months and in the first possible one.
        assertEquals(hazard, (double) begun / waiting, 5 * Math.sqrt(hazard * (1 - hazard) / waiting));
        assertEquals(hazard, (double) onsets[earliest] / RUNS, 5 * Math.sqrt(hazard * (1 - hazard) / RUNS));
    }

    /** Exponential lengths, rounded, at least 1: P(length >= k) is the mix of exp(-(k - 1/2) / mean) for k above 1. */
    @Test
    void spellsAreShortOrLongAsStated() {
        Country country = new Country(new Timing.Spells(12, 0, 1, 0.3, 4, 20));
        List<Integer> lengths = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            int first = first(country.inForce(run, 24));
            lengths.add(country.lengthFrom(first));
        }
        for (int least : new int[] {1, 2, 3, 5, 10, 20, 40, 80}) {
            double at = least == 1 ? 0 : least - 0.5;
            double expected = 0.3 * Reals.exp(-at / 4) + 0.7 * Reals.exp(-at / 20);
            double share = lengths.stream().filter(length -> length >= least).count() / (double) RUNS;
            // Five standard errors of a share.
            assertEquals(expected, share, 5 * Math.sqrt(expected * (1 - expected) / RUNS), "least " + least);
        }
    }

    @Test
    void aSpellLastsAsLongAsItsLengthSays() {
        Country country = new Country(new Timing.Spells(6, 0, 1, 0.5, 2, 6));
        for (int run = 0; run < 200; run++) {
            boolean[] inForce = country.inForce(run, 240);
            int first = first(inForce);
            for (int month = first; month < 240; month++) {
                assertEquals(month < first + country.lengthFrom(first), inForce[month]);
            }
        }
    }

    @Test
    void spellsBeginAtMostSoManyTimes() {
        Country country = new Country(new Timing.Spells(12, 0, 3, 1, 1, 1));
        for (int run = 0; run < 200; run++) {
            boolean[] inForce = country.inForce(run, 240);
            // A hazard of 63 % for 240 months: all three begin, and then it is over.
            assertEquals(3, country.onsets());
            assertEquals(0, inForce[239] ? 1 : 0);
        }
        Country never = new Country(new Timing.Spells(12, 0, 0, 1, 1, 1));
        assertEquals(-1, first(never.inForce(0, 240)));
    }
}

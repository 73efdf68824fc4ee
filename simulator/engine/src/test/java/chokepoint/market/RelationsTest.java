package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.PoliticsRules;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import org.junit.jupiter.api.Test;

/** How relations fall, are repaired, and move by chance. */
class RelationsTest {

    private static final Timing NEVER = new Timing.Window(90_000, 1);

    private static PoliticsRules rules(double repairTime, double noise) {
        return new PoliticsRules(0.3, repairTime, noise, -0.3, 0.3, 0.2, 0.15, 0.4, 0.3);
    }

    @Test
    void anActHarmsAndTimeRepairs() {
        BoundPolicy ban = Cabinet.policy("ban", new Timing.Window(2, 1), 0, 1);
        Cabinet cabinet = new Cabinet(rules(36, 0), 0.5, ban).advance(3);
        assertEquals(0.3, cabinet.relation(0, 1), 1e-15);
        double expected = 0.3;
        for (int month = 0; month < 30; month++) {
            cabinet.advance(1);
            expected += (0.5 - expected) / 36;
            assertEquals(expected, cabinet.relation(0, 1), 1e-14);
            assertEquals(cabinet.relation(0, 1), cabinet.relation(1, 0));
        }
        assertEquals(0.5, cabinet.relation(0, 2));
    }

    /** A threat does its part at once, and the rest if it is carried out. */
    @Test
    void aThreatHarmsFirstAndItsDeedAgain() {
        BoundPolicy threat = Cabinet.policy("ban", new Timing.Window(4, 9, 3, 1), 0, 1);
        Cabinet cabinet = new Cabinet(rules(1200, 0), 0.5, threat).advance(1);
        assertEquals(0.5, cabinet.relation(0, 1));
        assertEquals(0.5 - 0.3 * 0.2, cabinet.advance(1).relation(0, 1), 1e-15);
        // What is left to repair of 0.06 in three months of 1200 is below 2e-4.
        assertEquals(0.5 - 0.2, cabinet.advance(3).relation(0, 1), 2e-4);
    }

    @Test
    void chanceHasTheStatedSpreadAndNoDirection() {
        int runs = 4000;
        Cabinet cabinet = new Cabinet(rules(36, 0.02), 0.1, Cabinet.policy("never", NEVER, 0, 1));
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            double change = cabinet.open(run).advance(1).relation(0, 1) - 0.1;
            sum += change;
            squares += change * change;
        }
        // Five standard errors of a mean, and of a variance of normal numbers.
        assertEquals(0, sum / runs, 5 * 0.02 / Math.sqrt(runs));
        assertEquals(4e-4, squares / runs, 5 * 4e-4 * Math.sqrt(2.0 / runs));
    }

    @Test
    void relationsStayBetweenEnemiesAndAlliesAndAreTheSameBothWays() {
        BoundPolicy often = Cabinet.policy("often", new Timing.Spells(6, 0, 1000, 1, 1, 1), 0, 1, 2);
        Cabinet cabinet = new Cabinet(rules(3, 0.6), 0.9, often);
        boolean low = false;
        boolean high = false;
        for (int month = 0; month < 600; month++) {
            cabinet.advance(1);
            for (int other = 1; other < 4; other++) {
                double relation = cabinet.relation(0, other);
                assertTrue(relation >= -1 && relation <= 1);
                assertEquals(relation, cabinet.relation(other, 0));
                low |= relation == -1;
                high |= relation == 1;
            }
        }
        assertTrue(low && high);
    }

    @Test
    void anotherPolicyDoesNotMoveTheRelationsOfOthers() {
        PoliticsRules rules = rules(36, 0.05);
        BoundPolicy one = Cabinet.policy("one", NEVER, 2, 1);
        Cabinet alone = new Cabinet(rules, 0.1, one);
        Cabinet both = new Cabinet(rules, 0.1, Cabinet.policy("more", new Timing.Window(0, 5), 0, 1), one);
        for (int month = 0; month < 50; month++) {
            assertEquals(alone.advance(1).relation(1, 2), both.advance(1).relation(1, 2));
        }
    }
}

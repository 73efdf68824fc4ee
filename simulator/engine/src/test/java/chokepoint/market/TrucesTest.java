package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rests while a truce holds, and what does not. */
class TrucesTest {

    private static final Timing ALWAYS = new Timing.Window(0, Cabinet.NEVER_ENDS);
    private static final BoundPolicy TRUCE = Cabinet.truce("truce", new Timing.Window(5, 4), 1, 0);

    @Test
    void bothSidesRestAndBothResume() {
        Cabinet cabinet = new Cabinet(
                Cabinet.policy("tariff", ALWAYS, 0, 1),
                Cabinet.policy("ban", ALWAYS, 1, 0),
                Cabinet.policy("other", ALWAYS, 1, 2),
                TRUCE);

        assertEquals(
                List.of(
                        "0 tariff IN_FORCE",
                        "0 ban IN_FORCE",
                        "0 other IN_FORCE",
                        "5 truce IN_FORCE",
                        "5 tariff SUSPENDED",
                        "5 ban SUSPENDED",
                        "9 truce ENDED",
                        "9 tariff RESUMED",
                        "9 ban RESUMED"),
                cabinet.advance(20).history());
    }

    @Test
    void aPolicyAgainstSeveralRestsOnTheLanesToThePartnerOnly() {
        int n = new Cabinet().blueprint.countries().size();
        BoundPolicy ban = Cabinet.acting(
                "ban",
                ALWAYS,
                (border, moment) -> {
                    border.close(n + 0);
                    border.close(n + 2);
                    border.tax(n + 0, 0.3);
                    border.limitLane(n + 0, 1);
                    border.limit(1, 7);
                },
                1,
                0,
                2);
        Cabinet cabinet = new Cabinet(ban, TRUCE).advance(5);
        assertTrue(cabinet.world.border.isClosed(n) && cabinet.world.border.isClosed(n + 2));
        cabinet.advance(1);

        assertFalse(cabinet.world.suspended[0]);
        assertFalse(cabinet.world.border.isClosed(n));
        assertEquals(0, cabinet.world.border.addedTariff(n));
        assertEquals(Double.POSITIVE_INFINITY, cabinet.world.border.laneTonnes(n));
        assertTrue(cabinet.world.border.isClosed(n + 2));
        assertEquals(7, cabinet.world.border.quotaTonnes(1));
        cabinet.advance(4);
        assertTrue(cabinet.world.border.isClosed(n));
    }

    /** China's licences on all, in answer to a tariff: they rest as long as the tariff does. */
    @Test
    void anAnswerRestsWithAllThatItAnswers() {
        Cabinet cabinet = new Cabinet(
                Cabinet.policy("tariff", ALWAYS, 0, 1),
                Cabinet.answer("licences", 1, 0, new int[] {0}, 1, 0, 2, 3),
                Cabinet.answer("answer of a third", 1, 0, new int[] {1}, 2, 1),
                TRUCE);
        cabinet.advance(6);
        assertArrayEquals(new boolean[] {true, true, true, false}, cabinet.world.suspended);
        cabinet.advance(4);
        assertArrayEquals(new boolean[4], cabinet.world.suspended);
        assertTrue(cabinet.world.inForce[1] && cabinet.world.inForce[2]);
    }

    @Test
    void anAnswerThatIsDueInATruceWaits() {
        Cabinet cabinet = new Cabinet(
                Cabinet.policy("tariff", ALWAYS, 0, 1), Cabinet.answer("ban", 1, 6, new int[] {0}, 1, 2), TRUCE);

        assertFalse(cabinet.advance(8).world.inForce[1]);
        assertTrue(cabinet.advance(2).history().contains("9 ban IN_FORCE"));
    }

    @Test
    void whatTakesForceInATruceHarmsNobodyAndIsAnsweredWhenTheTruceEnds() {
        Cabinet cabinet = new Cabinet(
                Cabinet.policy("tariff", new Timing.Window(6, 100), 0, 1),
                Cabinet.answer("ban", 1, 0, new int[] {0}, 1, 0),
                TRUCE);
        cabinet.advance(8);
        assertEquals(0, cabinet.relation(0, 1));
        assertTrue(cabinet.world.inForce[0] && cabinet.world.suspended[0]);
        assertFalse(cabinet.world.inForce[1]);
        cabinet.advance(2);
        assertTrue(cabinet.relation(0, 1) < -0.3);
        assertTrue(cabinet.world.inForce[1] && !cabinet.world.suspended[1]);
    }

    /** A truce in answer to what it suspends does not suspend itself. */
    @Test
    void aTruceCanAnswerWhatItSuspends() {
        Timing answer = new Timing.Response(List.of("tariff"), 1, 3, 1);
        BoundPolicy truce = new BoundPolicy(
                "truce", 1, answer, (border, moment) -> {}, 1, new int[] {0}, 0, new int[0], new int[] {0}, true);
        Cabinet cabinet = new Cabinet(Cabinet.policy("tariff", new Timing.Window(2, 10), 0, 1), truce).advance(8);

        assertArrayEquals(new boolean[] {true, true}, cabinet.world.inForce);
        assertArrayEquals(new boolean[] {true, false}, cabinet.world.suspended);
        assertArrayEquals(new boolean[2], cabinet.advance(6).world.inForce);
    }

    @Test
    void nobodyMakesATruceWithHimself() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> new Truce("C0", "C0", ALWAYS));
        assertEquals("with (C0) must be another country than country", refused.getMessage());
    }
}

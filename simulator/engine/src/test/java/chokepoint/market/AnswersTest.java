package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who answers whom, when, and for how long. */
class AnswersTest {

    private static final int RUNS = 4000;
    private static final Timing FROM_3_TO_9 = new Timing.Window(3, 7);

    private static BoundPolicy tariff(Timing timing) {
        return Cabinet.policy("tariff", timing, 0, 1);
    }

    @Test
    void anAnswerComesWithItsProbabilityAndAfterItsLag() {
        Cabinet cabinet = new Cabinet(tariff(FROM_3_TO_9), Cabinet.answer("ban", 0.75, 2, new int[] {0}, 1, 0));
        int given = 0;
        for (int run = 0; run < RUNS; run++) {
            cabinet.open(run).advance(5);
            assertFalse(cabinet.world.inForce[1]);
            cabinet.advance(1);
            given += cabinet.world.inForce[1] ? 1 : 0;
            cabinet.advance(4);
            assertEquals(cabinet.world.onsets[1] > 0, cabinet.world.inForce[1]);
        }
        // Five standard errors of a share.
        assertEquals(0.75, (double) given / RUNS, 5 * Math.sqrt(0.75 * 0.25 / RUNS));
    }

    @Test
    void anAnswerEndsWithWhatItAnswers() {
        Cabinet cabinet = new Cabinet(Cabinet.answer("ban", 1, 0, new int[] {1}, 1, 0), tariff(FROM_3_TO_9));

        assertEquals(
                List.of("3 tariff IN_FORCE", "3 ban IN_FORCE", "10 tariff ENDED", "10 ban ENDED"),
                cabinet.advance(20).history());
        assertEquals(1, cabinet.world.chronicle.cause(1));
        assertEquals(-1, cabinet.world.chronicle.cause(0));
    }

    @Test
    void whatHasGoneIsNotAnsweredAnyMore() {
        Cabinet cabinet = new Cabinet(tariff(FROM_3_TO_9), Cabinet.answer("ban", 1, 7, new int[] {0}, 1, 0));

        assertEquals(
                List.of("3 tariff IN_FORCE", "10 tariff ENDED"),
                cabinet.advance(20).history());
    }

    /** A chain goes round a circle once, and the circle ends with what began it. */
    @Test
    void answersThatNameEachOtherOrThemselvesEndWithWhatBeganThem() {
        Cabinet cabinet = new Cabinet(
                tariff(FROM_3_TO_9),
                Cabinet.answer("one", 1, 0, new int[] {0, 1, 2}, 1, 0),
                Cabinet.answer("two", 1, 0, new int[] {1, 2}, 0, 1));

        assertEquals(
                List.of(
                        "3 tariff IN_FORCE",
                        "3 one IN_FORCE",
                        "3 two IN_FORCE",
                        "10 tariff ENDED",
                        "10 one ENDED",
                        "10 two ENDED"),
                cabinet.advance(40).history());
    }

    @Test
    void nothingIsAnsweredMoreThanOnceAMonth() {
        // In force nearly every month, for a month, beginning anew each time.
        Timing flickering = new Timing.Spells(1000, 0, 1000, 1, 1e-3, 1);
        Cabinet cabinet = new Cabinet(
                tariff(flickering),
                Cabinet.policy("other", flickering, 0, 1),
                Cabinet.answer("one", 1, 0, new int[] {0, 1, 3}, 1, 0),
                Cabinet.answer("two", 1, 0, new int[] {2, 3}, 0, 1));
        List<String> history = cabinet.advance(60).history();

        assertEquals(history.size(), history.stream().distinct().count());
        assertTrue(cabinet.world.onsets[2] >= 1 && cabinet.world.onsets[2] <= 60);
    }

    @Test
    void anAnswerAtMostSoOftenIsNotGivenAgain() {
        Timing twice = new Timing.Response(List.of("tariff"), 1, 0, 2);
        BoundPolicy answer = Cabinet.answer("ban", 1, 0, new int[] {0}, 1, 0);
        BoundPolicy atMostTwice = new BoundPolicy(
                "ban", answer.entity(), twice, answer.effect(), 1, new int[] {0}, 0, new int[0], new int[] {0}, false);
        Cabinet cabinet = new Cabinet(tariff(new Timing.Spells(3, 0, 1000, 1, 1, 1)), atMostTwice).advance(300);

        assertTrue(cabinet.world.onsets[0] > 10);
        assertEquals(2, cabinet.world.onsets[1]);
    }
}

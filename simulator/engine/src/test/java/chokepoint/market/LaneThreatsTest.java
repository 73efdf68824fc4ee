package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.BoundPolicy;
import chokepoint.policy.PolicyInstrument.Effect;
import chokepoint.policy.Timing;
import chokepoint.world.Blueprint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a lane's trade is threatened, policy by policy (MODEL.md, G5): country 0 acts in month 5 or 9. */
class LaneThreatsTest {

    private static final Blueprint BLUEPRINT = new Cabinet().blueprint;

    private static int lane(int from, int to) {
        return BLUEPRINT.lane(0, from, to);
    }

    private static Timing announced(int month, double carriedOut) {
        return new Timing.Window(month, 10, month, carriedOut);
    }

    private static BoundPolicy ban(String name, Timing timing, int... targets) {
        return Cabinet.acting(
                name,
                timing,
                (border, moment) -> {
                    for (int target : targets) {
                        border.close(lane(0, target));
                    }
                },
                0,
                targets);
    }

    private static double threat(Cabinet cabinet, int to) {
        return cabinet.world.laneThreat[lane(0, to)];
    }

    @Test
    void eachThreatIsAsLikelyAsItsOwnPolicy() {
        Cabinet cabinet = new Cabinet(ban("one", announced(5, 0.5), 1), ban("two", announced(9, 0.8), 2)).advance(1);

        assertEquals(0.5, threat(cabinet, 1));
        assertEquals(0.8, threat(cabinet, 2));
        assertEquals(0, threat(cabinet, 3));
    }

    @Test
    void whatHasHappenedThreatensNoMore() {
        Cabinet cabinet = new Cabinet(ban("one", announced(5, 1), 1), ban("two", announced(9, 0.8), 2)).advance(5);
        assertEquals(1, threat(cabinet, 1));
        cabinet.advance(1);
        assertEquals(0, threat(cabinet, 1));
        assertEquals(0.8, threat(cabinet, 2));
        cabinet.open(1);
        assertEquals(0, threat(cabinet, 2));
        assertFalse(cabinet.world.isThreatened);
    }

    @Test
    void aLimitThreatensWhatItWouldLeaveOut() {
        double usual = BLUEPRINT.baseTrade(lane(0, 1));
        BoundPolicy licence = Cabinet.acting(
                "licence", announced(5, 0.5), (border, moment) -> border.limitLane(lane(0, 1), 0.25 * usual), 0, 1);

        // Three quarters of the trade, and half as likely as not.
        assertEquals(0.375, threat(new Cabinet(licence).advance(1), 1), 1e-12);
    }

    /** As of quotas that are renewed every year. */
    @Test
    void aLimitThatIsInForceAlreadyThreatensNothingMore() {
        double usual = BLUEPRINT.baseTrade(lane(0, 1));
        Effect licence = (border, moment) -> border.limitLane(lane(0, 1), 0.25 * usual);
        Effect quota = (border, moment) -> border.limit(0, 0.25 * usual);

        for (Effect limit : List.of(licence, quota)) {
            BoundPolicy now = Cabinet.acting("now", new Timing.Window(0, 20), limit, 0, 1);
            BoundPolicy renewed = Cabinet.acting("renewed", announced(5, 1), limit, 0, 1);
            assertEquals(0, threatInTonnes(now, renewed));
            assertTrue(threatInTonnes(renewed) > 0.5);
        }
    }

    /** In the base year, when use has not grown yet. */
    private static double threatInTonnes(BoundPolicy... policies) {
        Cabinet cabinet = new Cabinet(policies);
        Arrays.fill(cabinet.world.trend, 1);
        return threat(cabinet.advance(1), 1);
    }

    @Test
    void aTariffThreatensAsMuchAsItWouldAddToThePrice() {
        BoundPolicy tariff =
                Cabinet.acting("tariff", announced(5, 0.5), (border, moment) -> border.tax(lane(0, 1), 0.25), 0, 1);

        assertEquals(0.1, threat(new Cabinet(tariff).advance(1), 1), 1e-12);
    }

    @Test
    void nobodyIsThreatenedAtHomeOrUnderATruce() {
        BoundPolicy truce = Cabinet.truce("truce", new Timing.Window(0, 100), 0, 1);
        Cabinet cabinet = new Cabinet(truce, ban("all", announced(5, 0.5), 0, 1, 2)).advance(1);

        assertEquals(0, threat(cabinet, 0));
        assertEquals(0, threat(cabinet, 1));
        assertEquals(0.5, threat(cabinet, 2));
    }
}

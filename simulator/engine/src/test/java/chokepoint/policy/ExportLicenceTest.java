package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.world.Border;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportLicenceTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private static ExportLicence licence(int delay, double toFriend, double toStranger) {
        return new ExportLicence(
                "C0", List.of(), List.of(), List.of(), delay, toFriend, toStranger, -0.3, Examples.ALWAYS);
    }

    private static double[] shares(double relation) {
        double[] shares = new double[8];
        for (int month = 0; month < shares.length; month++) {
            shares[month] = licence(2, 2, 4).share(month, relation);
        }
        return shares;
    }

    @Test
    void tradeComesBackSoonerToFriendsThanToStrangers() {
        assertArrayEquals(new double[] {0, 0, 0.5, 1, 1, 1, 1, 1}, shares(1));
        assertArrayEquals(new double[] {0, 0, 0.25, 0.5, 0.75, 1, 1, 1}, shares(0));
        assertArrayEquals(new double[] {0, 0, 1 / 3.0, 2 / 3.0, 1, 1, 1, 1}, shares(0.5), 1e-15);
    }

    @Test
    void whoIsLittleLikedIsAStrangerUntilHeIsAnAdversary() {
        assertArrayEquals(shares(0), shares(-0.3));
        assertArrayEquals(new double[8], shares(-0.301));
        assertEquals(0, licence(0, 0, 0).share(1000, -1));
    }

    @Test
    void withoutDelayAndRampNothingIsHeldBack() {
        assertEquals(1, licence(0, 0, 0).share(0, 0));
        assertEquals(1, licence(0, 0.5, 0.5).share(0, 0));
    }

    @Test
    void lanesAreLimitedToTheirShareOfBaseTradeAndFreedWhenItIsWhole() {
        PolicyInstrument.Effect effect = licence(2, 2, 4).bind(new TestLanes());
        Border border = TestLanes.border();
        effect.tighten(border, new FirstMonth(3, 0, new double[0]));
        // Lanes 1 and 2 carried 2 and 3 t/month.
        assertArrayEquals(
                new double[] {NONE, 1, 1.5, NONE, NONE, NONE, NONE, NONE, NONE}, TestLanes.laneLimits(border));
        assertArrayEquals(new int[0], TestLanes.closed(border));
        border.open();
        effect.tighten(border, new FirstMonth(9, 0, new double[0]));
        assertEquals(NONE, border.laneTonnes(1));
        border.open();
        effect.tighten(border, new FirstMonth(9, -0.5, new double[0]));
        assertArrayEquals(new int[] {1, 2}, TestLanes.closed(border));
    }

    @Test
    void refusesRampsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> licence(-1, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> licence(0, 3, 2));
    }
}

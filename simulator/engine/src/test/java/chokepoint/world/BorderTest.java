package chokepoint.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BorderTest {

    private final Border border = new Border(4, 2);

    @Test
    void isOpenAtFirst() {
        for (int lane = 0; lane < 4; lane++) {
            assertFalse(border.isClosed(lane));
            assertEquals(0, border.addedTariff(lane));
        }
        assertEquals(Double.POSITIVE_INFINITY, border.quotaTonnes(1));
    }

    @Test
    void ofSeveralTariffsTheHighestCounts() {
        border.tax(1, 0.1);
        border.tax(1, 0.3);
        border.tax(1, 0.2);

        assertEquals(0.3, border.addedTariff(1));
        assertEquals(0, border.addedTariff(2));
    }

    @Test
    void ofSeveralQuotasTheLowestCounts() {
        border.limit(0, 5);
        border.limit(0, 3);
        border.limit(0, 4);

        assertEquals(3, border.quotaTonnes(0));
        assertEquals(Double.POSITIVE_INFINITY, border.quotaTonnes(1));
    }

    @Test
    void ofSeveralLimitsOfALaneTheLowestCountsAndTheDeskIsTouched() {
        border.limitLane(3, 5);
        border.limitLane(3, 2);
        border.limitLane(3, 4);

        assertEquals(2, border.laneTonnes(3));
        assertFalse(border.isClosed(3));
        // Or nobody would look at the desk's lanes again.
        assertTrue(border.isTouched(1));
        assertFalse(border.isTouched(0));
        border.limitLane(3, 0);
        assertTrue(border.isClosed(3));
    }

    @Test
    void aClosedLaneStaysClosedUntilTheBorderOpens() {
        border.close(2);
        border.tax(2, 0.1);
        border.limit(1, 7);
        assertTrue(border.isClosed(2));

        border.open();

        assertFalse(border.isClosed(2));
        assertEquals(0, border.addedTariff(2));
        assertEquals(Double.POSITIVE_INFINITY, border.quotaTonnes(1));
    }
}

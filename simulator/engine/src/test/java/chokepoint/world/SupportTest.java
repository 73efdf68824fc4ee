package chokepoint.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chokepoint.world.Support.Backing;
import chokepoint.world.Support.Purse;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final Backing SMALL = new Backing(Purse.AWARDS, 0, 0.1, 0.1, 0.5, 0, false);
    private static final Backing LARGE = new Backing(Purse.DEALS, 1, 0.1, 0.4, 0.5, 0, false);

    private final Support support = new Support(2, 1, 3, 3);

    @Test
    void ofSeveralOffersTheOneWithMostMoneyCountsInAnyOrder() {
        support.back(0, SMALL);
        support.back(0, LARGE);
        support.back(1, LARGE);
        support.back(1, SMALL);

        assertEquals(LARGE, support.backing(0));
        assertEquals(LARGE, support.backing(1));
        assertNull(support.backing(2));
    }

    @Test
    void aLoanCostsItsShareAndAGrantAllOfIt() {
        assertEquals(0.5, LARGE.share(), 1e-15);
        assertEquals(0.3, LARGE.cost(), 1e-15);
    }

    @Test
    void ofSeveralPromisesTheHighestCounts() {
        support.promise(2, 100);
        support.promise(2, 90);

        assertEquals(100, support.promised(2));
        assertEquals(0, support.promised(1));
    }

    @Test
    void spendingAddsUpByPurseAndAMonthEndsIt() {
        support.spend(Purse.AWARDS, 1, 0, 5);
        support.spend(Purse.AWARDS, 1, 0, 7);
        support.spend(Purse.DEALS, 1, 0, 1);
        support.back(0, LARGE);
        support.abandon(1, LARGE);

        assertEquals(12, support.spent(Purse.AWARDS, 1, 0));
        assertEquals(1, support.spent(Purse.DEALS, 1, 0));
        support.end();
        assertEquals(0, support.spent(Purse.AWARDS, 1, 0));
        assertNull(support.backing(0));
        assertNull(support.abandoned(1));
    }
}

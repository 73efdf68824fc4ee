package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.world.World;

/**
 * Use grows along a trend that everybody expects, and with it all that belongs to the market: output,
 * capacity, stocks, orders. A world is told in tonnes of the base year's use (MODEL.md, section 7.14), so
 * only what is fixed in real tonnes changes: it loses weight as the trend rises.
 */
final class Growth {

    private static final double MONTHS_IN_A_YEAR = 12;

    private Growth() {}

    static boolean any(World world) {
        for (double growth : world.traits.useGrowth) {
            if (growth != 0) {
                return true;
            }
        }
        return false;
    }

    /** Brings the trend of each mineral to this month; exactly 1 without growth. */
    static void follow(World world) {
        double years = world.month / MONTHS_IN_A_YEAR;
        for (int mineral = 0; mineral < world.trend.length; mineral++) {
            double growth = world.traits.useGrowth[mineral];
            world.trend[mineral] = growth == 0 ? 1 : Reals.pow(1 + growth, years);
        }
    }
}

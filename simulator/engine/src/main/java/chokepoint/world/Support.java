package chokepoint.world;

import java.util.Arrays;

/**
 * What governments do for supply this month, and what they pay for it. Starts each month with
 * nothing.
 *
 * <p>Not thread-safe: part of one worker's world.
 */
public final class Support {

    /** What public money is spent on. */
    public enum Purse {
        AWARDS,
        DEALS,
        PRICE_FLOORS,
        STOCKPILES
    }

    private final int minerals;
    private final double[] floor;
    private final double[] awards;
    private final double[] deals;
    private final double[] priceFloors;
    private final double[] stockpiles;

    Support(Blueprint blueprint) {
        minerals = blueprint.minerals().size();
        floor = new double[blueprint.desks()];
        int purses = blueprint.countries().size() * minerals;
        awards = new double[purses];
        deals = new double[purses];
        priceFloors = new double[purses];
        stockpiles = new double[purses];
    }

    /** Back to no support. */
    public void end() {
        Arrays.fill(floor, 0);
        Arrays.fill(awards, 0);
        Arrays.fill(deals, 0);
        Arrays.fill(priceFloors, 0);
        Arrays.fill(stockpiles, 0);
    }

    /** Promises makers of a country at least this price, USD/t; of several promises, the highest counts. */
    public void promise(int desk, double usdPerTonne) {
        floor[desk] = Math.max(floor[desk], usdPerTonne);
    }

    /** USD/t; 0 without a promise. */
    public double promised(int desk) {
        return floor[desk];
    }

    /** Books public spending, USD; receipts are negative. */
    public void spend(Purse purse, int country, int mineral, double usd) {
        of(purse)[country * minerals + mineral] += usd;
    }

    /** Public spending of this month, USD. */
    public double spent(Purse purse, int country, int mineral) {
        return of(purse)[country * minerals + mineral];
    }

    private double[] of(Purse purse) {
        return switch (purse) {
            case AWARDS -> awards;
            case DEALS -> deals;
            case PRICE_FLOORS -> priceFloors;
            case STOCKPILES -> stockpiles;
        };
    }
}

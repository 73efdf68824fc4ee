package chokepoint.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    private boolean anyFloor;
    private final double[] awards;
    private final double[] deals;
    private final double[] priceFloors;
    private final double[] stockpiles;
    private final @Nullable ReserveRule[] reserves;
    private final @Nullable Backing[] backing;
    private final @Nullable Backing[] abandoned;

    /**
     * What a country offers to a project.
     *
     * @param purse from which it is paid
     * @param payer number of the country that pays
     * @param grant share of the capital cost that is given away
     * @param loan share of the capital cost that is lent
     * @param loanCost public cost of a loan, as a share of it
     * @param offtake share of usual output that goes to the payer's buyers
     * @param firstOffer whether the payer's buyers are served first in a shortage
     */
    public record Backing(
            Purse purse, int payer, double grant, double loan, double loanCost, double offtake, boolean firstOffer) {

        /** Share of the capital cost that public money brings. */
        public double share() {
            return grant + loan;
        }

        /** Share of the capital cost that the public does not get back. */
        public double cost() {
            return grant + loan * loanCost;
        }
    }

    /**
     * No support.
     *
     * @param desks number of export desks
     * @param projects number of projects
     */
    public Support(int countries, int minerals, int desks, int projects) {
        this.minerals = minerals;
        floor = new double[desks];
        int purses = countries * minerals;
        awards = new double[purses];
        deals = new double[purses];
        priceFloors = new double[purses];
        stockpiles = new double[purses];
        backing = new Backing[projects];
        abandoned = new Backing[backing.length];
        reserves = new ReserveRule[purses];
    }

    /** Back to no support. */
    public void end() {
        Arrays.fill(floor, 0);
        anyFloor = false;
        Arrays.fill(awards, 0);
        Arrays.fill(deals, 0);
        Arrays.fill(priceFloors, 0);
        Arrays.fill(stockpiles, 0);
        Arrays.fill(reserves, null);
        Arrays.fill(backing, null);
        Arrays.fill(abandoned, null);
    }

    /** Offers to back a project; of several offers, the one that brings most money counts, then the first. */
    public void back(int project, Backing offer) {
        Backing best = backing[project];
        backing[project] = best == null || offer.share() > best.share() ? offer : best;
    }

    /** The offer to a project; null without one. */
    public @Nullable Backing backing(int project) {
        return backing[project];
    }

    /** Ends a project that goes on by this backing; nothing happens to others. */
    public void abandon(int project, Backing ended) {
        abandoned[project] = ended;
    }

    /** The backing that ended; null if none did. */
    public @Nullable Backing abandoned(int project) {
        return abandoned[project];
    }

    /** Promises makers of a country at least this price, USD/t; of several promises, the highest counts. */
    public void promise(int desk, double usdPerTonne) {
        floor[desk] = Math.max(floor[desk], usdPerTonne);
        anyFloor = true;
    }

    /** Whether anybody was promised a price. */
    public boolean anyPromise() {
        return anyFloor;
    }

    /** USD/t; 0 without a promise. */
    public double promised(int desk) {
        return floor[desk];
    }

    /** Keeps a reserve; of several rules for one, that with the highest target counts. */
    public void keep(int country, int mineral, ReserveRule rule) {
        ReserveRule other = reserves[country * minerals + mineral];
        if (other == null || rule.targetTonnes() > other.targetTonnes()) {
            reserves[country * minerals + mineral] = rule;
        }
    }

    /** How a country runs its reserve of a mineral this month; null if no stockpile is in force. */
    public @Nullable ReserveRule reserve(int country, int mineral) {
        return reserves[country * minerals + mineral];
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

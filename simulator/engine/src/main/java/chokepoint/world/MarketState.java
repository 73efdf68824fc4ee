package chokepoint.world;

import java.util.Arrays;

/**
 * All that changes in one market. Part of one worker's world, so not thread-safe.
 *
 * <p>Hot: one array per quantity, and one array per seller's row over buyers, because the phases
 * sweep one quantity over all buyers and the compiler vectorises such a sweep only when all arrays
 * have the same index. With {@link World} and {@link Traits} the only classes with public arrays;
 * LayeringTest keeps them to the world, market and study packages.
 *
 * <p>Quantities are t/month or t; asks and prices are in units of the mineral's refined base price,
 * or relative to the base year where it says so.
 */
public final class MarketState {

    // By seller.
    public final double[] ask;
    public final double[] stock;
    /** Stock before this month's production. */
    public final double[] openingStock;
    /** First-round orders of this month, and their smoothed value. */
    public final double[] ordersNow;

    public final double[] orders;
    /** Left to sell this month. */
    public final double[] offered;

    public final double[] sold;
    /** Usual sales, t/month: those of the base year, and what projects and reopened plant have added. */
    public final double[] normal;
    /** Country whose buyers are served first in a shortage; -1 if there is none. */
    public final int[] firstOffer;
    /** Ask at which this month's goods were sold; {@link #ask} has moved on since. */
    public final double[] soldAt;

    // By maker.
    public final double[] output;
    public final double[] capacity;
    public final double[] openingCapacity;
    /** Capacity that was closed and has been neither restarted nor scrapped. */
    public final double[] idle;
    /** Capacity that stood still in the base year and has been neither reopened nor scrapped. */
    public final double[] mothballed;
    /** Smoothed ask relative to the base ask, with which producers plan. */
    public final double[] plannedAsk;
    /** Capacity under construction, [month of arrival modulo length][maker]. */
    public final double[][] pipeline;

    /** Sum of the maker's pipeline. */
    public final double[] building;

    // By trader.
    public final double[] traderCapacity;
    public final double[] unitCost;

    // By buyer.
    public final double[] buyerStock;
    /** What is used or wanted for use this month at the price, t/month. */
    public final double[] use;

    public final double[] smoothedUse;
    /** Log of use per unit of base demand that substitution has taken away or brought back. */
    public final double[] intensity;
    /** The lowest {@link #intensity} so far, at most 0: the deepest substitution. */
    public final double[] deepest;
    /** Last price paid, relative to the base year. */
    public final double[] price;
    /** The price thought normal, relative to the base year. */
    public final double[] referencePrice;

    /** Share of what the buyer is used to buy that announced policies put at risk, from 0 to 1. */
    public final double[] threat;

    public final double[] wanted;
    public final double[] received;
    /** Paid for what was received this month, delivered and with tariffs: t times base price. */
    public final double[] paid;
    /** Use that could not be served this month, t. */
    public final double[] unmet;

    // By buyer, of users only: what goes between them and their country's reserve this month.
    /** The part of what is wanted that the reserve wants. */
    public final double[] reserveWanted;

    /** The part of what was received that the reserve keeps. */
    public final double[] reserveTaken;
    /** What the reserve gave because it was lacking. */
    public final double[] reserveGiven;
    /** The part of what was paid that the reserve pays, less what the user pays to it: t times base price. */
    public final double[] reserveBill;

    // By country.
    /** pi: factor on asks for exports, at least 1; the rent of a quota. */
    public final double[] premium;

    /** Whether a premium of the country, or whom it bars, has changed since its routes were worked out. */
    public final boolean[] rentMoved;

    public final double[] exportOrders;
    public final double[] exportQuota;
    /** Whether nothing at all may leave. */
    public final boolean[] shut;

    public final double[] exported;

    // By exporter times countries plus importer.
    /** Factor on asks for exports on a lane, at least 1; the rent of a licence. */
    public final double[] lanePremium;

    public final double[] laneOrders;
    /** Tonnes that may cross this month; infinite without a limit. */
    public final double[] laneLimit;

    /** Share of this month's orders that finds its way; 1 unless a corridor is closed. */
    public final double[] passingShare;
    /** Tonnes that find their way besides. */
    public final double[] passingTonnes;
    /** First month in which the exporter sells again to the importer's trader; 0 unless it cracked down. */
    public final int[] barredUntil;

    // By country.
    /** Whether any of the country's lanes has a limit, its own or that of a corridor. */
    public final boolean[] licensed;
    /** Whether the premium of any of its lanes is above 1. */
    public final boolean[] lanesPriced;

    /** Tonnes of controlled goods that came this month, smuggled or by third countries beyond what traders usually sell. */
    public final double[] evaded;
    /** Tonnes that controls kept from coming straight this month. */
    public final double[] withheld;

    /** Whether any control was in force this month. */
    public boolean controlled;
    /** Number of traders that countries sell nothing to. */
    public int bars;

    // By exporter times countries plus importer.
    /** What smugglers can carry, as a share of makers' base-year sales to users and refiners on the lane. */
    public final double[] smugglers;
    /** Tonnes that went past the exporter's controls this month; part of the flow. */
    public final double[] smuggled;

    // By exporter.
    /** Whether there are more smugglers on any of its lanes than there always are. */
    public final boolean[] anySmugglers;

    // By buyer.
    /** What smuggled goods cost, delivered, that came over a closed lane this month. */
    public final double[] quote;

    /** Whether anything was smuggled this month. */
    public boolean isSmuggled;

    // By trader and country.
    /** Share of a trader's stock that was made there. */
    public final double[][] origin;
    /** The same of what it sold this month; {@link #origin} has moved on since. */
    public final double[][] originSold;

    // By seller and buyer.
    /** alpha: usual share of a buyer's purchases; those of the base year, until projects come on stream. */
    public final double[][] alpha;

    public final double[][] habit;
    /** F: (delivered cost relative to the base year)^-sigma; 0 on a closed lane. */
    public final double[][] factor;
    /** Delivered cost per unit of ask. */
    public final double[][] cost;

    public final double[][] flow;
    /** Scratch: habit times factor, and a round's pull. */
    public final double[][] weight;

    public final double[][] pull;

    MarketState(MarketPlan plan, int countries, int longestLead) {
        int sellers = plan.sellers();
        int makers = plan.makers().length;
        int buyers = plan.buyers();
        ask = new double[sellers];
        stock = new double[sellers];
        openingStock = new double[sellers];
        ordersNow = new double[sellers];
        orders = new double[sellers];
        offered = new double[sellers];
        sold = new double[sellers];
        normal = new double[sellers];
        firstOffer = new int[sellers];
        soldAt = new double[sellers];
        output = new double[makers];
        capacity = new double[makers];
        openingCapacity = new double[makers];
        idle = new double[makers];
        mothballed = new double[makers];
        plannedAsk = new double[makers];
        pipeline = new double[longestLead + 1][makers];
        building = new double[makers];
        traderCapacity = new double[sellers - makers];
        unitCost = new double[sellers - makers];
        buyerStock = new double[buyers];
        use = new double[buyers];
        smoothedUse = new double[buyers];
        intensity = new double[buyers];
        deepest = new double[buyers];
        price = new double[buyers];
        referencePrice = new double[buyers];
        threat = new double[buyers];
        wanted = new double[buyers];
        received = new double[buyers];
        paid = new double[buyers];
        unmet = new double[buyers];
        reserveWanted = new double[buyers];
        reserveTaken = new double[buyers];
        reserveGiven = new double[buyers];
        reserveBill = new double[buyers];
        premium = new double[countries];
        rentMoved = new boolean[countries];
        exportOrders = new double[countries];
        exportQuota = new double[countries];
        shut = new boolean[countries];
        exported = new double[countries];
        lanePremium = new double[countries * countries];
        laneOrders = new double[countries * countries];
        laneLimit = new double[countries * countries];
        passingShare = new double[countries * countries];
        Arrays.fill(passingShare, 1);
        passingTonnes = new double[countries * countries];
        barredUntil = new int[countries * countries];
        evaded = new double[countries];
        withheld = new double[countries];
        origin = new double[sellers - makers][countries];
        originSold = new double[sellers - makers][countries];
        smugglers = new double[countries * countries];
        smuggled = new double[countries * countries];
        anySmugglers = new boolean[countries];
        quote = new double[buyers];
        licensed = new boolean[countries];
        lanesPriced = new boolean[countries];
        alpha = new double[sellers][buyers];
        habit = new double[sellers][buyers];
        factor = new double[sellers][buyers];
        cost = new double[sellers][buyers];
        flow = new double[sellers][buyers];
        weight = new double[sellers][buyers];
        pull = new double[sellers][buyers];
    }
}

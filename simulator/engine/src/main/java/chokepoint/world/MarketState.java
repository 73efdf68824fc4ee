package chokepoint.world;

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
    /** Ask at which this month's goods were sold; {@link #ask} has moved on since. */
    public final double[] soldAt;

    // By maker.
    public final double[] output;
    public final double[] capacity;
    public final double[] openingCapacity;
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
    /** Last price paid, relative to the base year. */
    public final double[] price;
    /** The price thought normal, relative to the base year. */
    public final double[] referencePrice;

    public final double[] wanted;
    public final double[] received;
    /** Paid for what was received this month, delivered and with tariffs: t times base price. */
    public final double[] paid;
    /** Use that could not be served this month, t. */
    public final double[] unmet;

    // By country.
    /** pi: factor on asks for exports, at least 1; the rent of a quota. */
    public final double[] premium;

    /** Whether a premium of the country has changed since its routes were worked out. */
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

    // By country.
    /** Whether any of the country's lanes has a limit. */
    public final boolean[] licensed;
    /** Whether the premium of any of its lanes is above 1. */
    public final boolean[] lanesPriced;

    // By seller and buyer.
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
        soldAt = new double[sellers];
        output = new double[makers];
        capacity = new double[makers];
        openingCapacity = new double[makers];
        plannedAsk = new double[makers];
        pipeline = new double[longestLead + 1][makers];
        building = new double[makers];
        traderCapacity = new double[sellers - makers];
        unitCost = new double[sellers - makers];
        buyerStock = new double[buyers];
        use = new double[buyers];
        smoothedUse = new double[buyers];
        intensity = new double[buyers];
        price = new double[buyers];
        referencePrice = new double[buyers];
        wanted = new double[buyers];
        received = new double[buyers];
        paid = new double[buyers];
        unmet = new double[buyers];
        premium = new double[countries];
        rentMoved = new boolean[countries];
        exportOrders = new double[countries];
        exportQuota = new double[countries];
        shut = new boolean[countries];
        exported = new double[countries];
        lanePremium = new double[countries * countries];
        laneOrders = new double[countries * countries];
        laneLimit = new double[countries * countries];
        licensed = new boolean[countries];
        lanesPriced = new boolean[countries];
        habit = new double[sellers][buyers];
        factor = new double[sellers][buyers];
        cost = new double[sellers][buyers];
        flow = new double[sellers][buyers];
        weight = new double[sellers][buyers];
        pull = new double[sellers][buyers];
    }
}

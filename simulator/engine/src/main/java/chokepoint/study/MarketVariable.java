package chokepoint.study;

import chokepoint.market.Phase;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.List;
import java.util.function.Function;

/**
 * A quantity of a market that is traced in the phase that moves it.
 *
 * @param rows its values; those of pairs in a row for each seller, all others in one row
 */
record MarketVariable(String name, Phase phase, By by, Function<MarketState, double[][]> rows) {

    /** Whose quantity it is. */
    enum By {
        SELLER,
        TRADER,
        BUYER,
        COUNTRY,
        /** Exporter times countries plus importer. */
        LANE,
        /** Seller and buyer. */
        PAIR
    }

    static final List<MarketVariable> ALL = List.of(
            one("capacity", Phase.SUPPLY, By.SELLER, s -> s.capacity),
            one("idle", Phase.SUPPLY, By.SELLER, s -> s.idle),
            one("mothballed", Phase.SUPPLY, By.SELLER, s -> s.mothballed),
            one("building", Phase.SUPPLY, By.SELLER, s -> s.building),
            one("normal-sales", Phase.SUPPLY, By.SELLER, s -> s.normal),
            one("export-quota", Phase.SUPPLY, By.COUNTRY, s -> s.exportQuota),
            one("lane-limit", Phase.SUPPLY, By.LANE, s -> s.laneLimit),
            one("passing-share", Phase.SUPPLY, By.LANE, s -> s.passingShare),
            new MarketVariable("usual-share", Phase.SUPPLY, By.PAIR, s -> s.alpha),
            new MarketVariable("cost", Phase.SUPPLY, By.PAIR, s -> s.cost),
            new MarketVariable("pull-of-cost", Phase.SUPPLY, By.PAIR, s -> s.factor),
            one("output", Phase.SUPPLY, By.SELLER, s -> s.output),
            one("trader-capacity", Phase.ORDERS, By.TRADER, s -> s.traderCapacity),
            one("use", Phase.ORDERS, By.BUYER, s -> s.use),
            one("smoothed-use", Phase.ORDERS, By.BUYER, s -> s.smoothedUse),
            one("intensity", Phase.ORDERS, By.BUYER, s -> s.intensity),
            one("deepest-intensity", Phase.ORDERS, By.BUYER, s -> s.deepest),
            one("threat", Phase.ORDERS, By.BUYER, s -> s.threat),
            one("reserve-wanted", Phase.ORDERS, By.BUYER, s -> s.reserveWanted),
            one("wanted", Phase.ORDERS, By.BUYER, s -> s.wanted),
            one("smugglers", Phase.TRADE, By.LANE, s -> s.smugglers),
            one("smuggled", Phase.TRADE, By.LANE, s -> s.smuggled),
            one("orders-now", Phase.TRADE, By.SELLER, s -> s.ordersNow),
            new MarketVariable("flow", Phase.TRADE, By.PAIR, s -> s.flow),
            one("sold", Phase.TRADE, By.SELLER, s -> s.sold),
            one("received", Phase.TRADE, By.BUYER, s -> s.received),
            one("paid", Phase.TRADE, By.BUYER, s -> s.paid),
            one("exported", Phase.TRADE, By.COUNTRY, s -> s.exported),
            new MarketVariable("habit", Phase.TRADE, By.PAIR, s -> s.habit),
            one("reserve-taken", Phase.RECEIPTS, By.BUYER, s -> s.reserveTaken),
            one("reserve-given", Phase.RECEIPTS, By.BUYER, s -> s.reserveGiven),
            one("reserve-bill", Phase.RECEIPTS, By.BUYER, s -> s.reserveBill),
            one("unmet", Phase.RECEIPTS, By.BUYER, s -> s.unmet),
            one("buyer-stock", Phase.RECEIPTS, By.BUYER, s -> s.buyerStock),
            one("price", Phase.RECEIPTS, By.BUYER, s -> s.price),
            one("reference-price", Phase.RECEIPTS, By.BUYER, s -> s.referencePrice),
            one("unit-cost", Phase.RECEIPTS, By.TRADER, s -> s.unitCost),
            one("stock", Phase.RECEIPTS, By.SELLER, s -> s.stock),
            one("evaded", Phase.RECEIPTS, By.COUNTRY, s -> s.evaded),
            one("withheld", Phase.RECEIPTS, By.COUNTRY, s -> s.withheld),
            one("orders", Phase.ASKS, By.SELLER, s -> s.orders),
            one("ask", Phase.ASKS, By.SELLER, s -> s.ask),
            one("planned-ask", Phase.ASKS, By.SELLER, s -> s.plannedAsk),
            one("premium", Phase.ASKS, By.COUNTRY, s -> s.premium),
            one("lane-premium", Phase.ASKS, By.LANE, s -> s.lanePremium));

    private static MarketVariable one(String name, Phase phase, By by, Function<MarketState, double[]> row) {
        return new MarketVariable(name, phase, by, state -> new double[][] {row.apply(state)});
    }

    /** Names of those that a phase moves, in order. */
    static List<String> names(Phase phase) {
        return ALL.stream()
                .filter(variable -> variable.phase == phase)
                .map(MarketVariable::name)
                .toList();
    }

    /** The country of a value. */
    int country(MarketPlan plan, int countries, int row, int place) {
        return switch (by) {
            case SELLER -> plan.sellerCountry()[place];
            case TRADER -> plan.sellerCountry()[plan.makers().length + place];
            case BUYER -> plan.buyerCountry()[place];
            case COUNTRY -> place;
            case LANE -> place / countries;
            case PAIR -> plan.sellerCountry()[row];
        };
    }
}

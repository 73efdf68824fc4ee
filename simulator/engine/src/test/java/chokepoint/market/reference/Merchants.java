package chokepoint.market.reference;

import chokepoint.domain.MarketRules;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Traders: they buy where it is cheap and sell where destinations pay for it. */
final class Merchants {

    private final MarketRules rules;
    private final MarketRules.TraderRules trading;

    Merchants(MarketRules rules) {
        this.rules = rules;
        trading = rules.traders();
    }

    void open(Market market) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        market.makers().forEach(maker -> outputs.merge(maker.country, maker.baseSales, Double::sum));
        String largest = "";
        for (Map.Entry<String, Double> output : outputs.entrySet()) {
            largest = output.getValue() > outputs.getOrDefault(largest, 0.0) ? output.getKey() : largest;
        }
        Map<String, Double> demands = new LinkedHashMap<>();
        for (Buyer buyer : market.buyers) {
            if (buyer.kind == BuyerKind.USER && !buyer.country.equals(largest)) {
                demands.put(buyer.country, buyer.baseDemand);
            }
        }
        double outside = demands.values().stream().mapToDouble(tonnes -> tonnes).sum();
        for (Seller trader : market.traders()) {
            trader.leastTradingCapacity = Math.max(trading.capacityMin() * outside, 2 * trader.baseSales);
            trader.mostTradingCapacity =
                    Math.max(trader.leastTradingCapacity, trading.capacityMax().mid() * outside);
            trader.tradingCapacity = trader.leastTradingCapacity;
            trader.stock = trading.cover() * trader.baseSales;
            trader.unitCost = trader.baseAsk / (1 + trading.markup());
        }
    }

    void order(Market market, Exchange exchange) {
        for (Seller trader : market.traders()) {
            double margin = bestNet(market, exchange, trader) / trader.unitCost - 1 - trading.markup();
            boolean worthIt = margin > trading.marginTrigger();
            double growth = worthIt
                    ? 1 + Math.min(2 * trading.growth().mid(), trading.growth().mid() * margin)
                    : trading.shrink();
            trader.tradingCapacity = Makers.clip(
                    trader.tradingCapacity * growth, trader.leastTradingCapacity, trader.mostTradingCapacity);
            double cover = trading.cover() + rules.threatCover() * trader.buying().threat;
            double gap = cover * trader.orders - trader.stock;
            double order = (worthIt ? trader.tradingCapacity : trader.orders)
                    + gap / rules.buyerStockAdjustment().mid();
            boolean glut = trader.stock > 3 * trader.tradingCapacity;
            trader.buying().wanted = glut ? 0 : Makers.clip(order, 0, trader.tradingCapacity);
        }
    }

    /** The best price before freight and tariffs that users of an open destination last paid. */
    private static double bestNet(Market market, Exchange exchange, Seller trader) {
        double best = 0;
        for (Buyer user : market.buyers) {
            if (user.kind == BuyerKind.USER && !exchange.isClosed(trader, user)) {
                best = Math.max(best, user.price * user.basePrice / exchange.cost(trader, user));
            }
        }
        return best;
    }

    void restock(Market market, Exchange exchange) {
        for (Seller trader : market.traders()) {
            Buyer purchases = trader.buying();
            double bought = purchases.received();
            trader.openingStock = trader.stock;
            if (bought > 0) {
                trader.unitCost = (trader.offered * trader.unitCost + purchases.paid) / (trader.offered + bought);
            }
            purchases.seePrice(exchange);
            trader.stock = trader.offered + bought;
            trader.orders += rules.orderSmoothing() * (trader.ordersNow - trader.orders);
            double cap = rules.priceCap() * market.makers().get(0).baseAsk;
            double floor = Math.min(cap, trader.unitCost * (1 + trading.markup()));
            double target = Math.max(0.05 * trader.baseSales, trader.openingStock / trading.cover());
            trader.ask = trader.openingStock > 0
                    ? Makers.moved(rules, trader.ask, target, trader.ordersNow, floor, cap)
                    : Makers.clip(0.9 * bestNet(market, exchange, trader), floor, cap);
        }
    }
}

package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.MarketRules;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.List;

/** Users: demand, stocks and substitution. */
final class Consumers {

    private final MarketRules rules;
    private final Luck luck;

    Consumers(MarketRules rules, Luck luck) {
        this.rules = rules;
        this.luck = luck;
    }

    private static List<Buyer> users(Market market) {
        return market.buyers.stream()
                .filter(buyer -> buyer.kind == BuyerKind.USER)
                .toList();
    }

    void order(Market market, Parameters p) {
        for (Buyer user : users(market)) {
            double base =
                    user.baseDemand * at(p.useShare(), user.endUse) * luck.demandFactor(market.mineral, user.endUse);
            user.use = base * Math.exp(user.intensity) * Math.pow(user.price, p.demandShort());
            double givenUp = (user.price - rules.chokeStart()) / (rules.priceCap() - rules.chokeStart());
            user.use *= 1 - Makers.clip(givenUp, 0, 1);
            double goal = (p.demandLong() - p.demandShort()) * Math.log(user.price);
            user.intensity += (goal - user.intensity) / rules.substitutionTime();
            user.smoothedUse += rules.orderSmoothing() * (user.use - user.smoothedUse);
            double cover = p.cover() + rules.threatCover() * user.threat;
            double held = cover * user.smoothedUse * Math.pow(user.price / user.normalPrice, -0.5);
            double order = user.use + (held - user.stock) / rules.buyerStockAdjustment();
            user.wanted = Makers.clip(order, 0, 3 * user.smoothedUse);
        }
    }

    void consume(Market market, Exchange exchange) {
        for (Buyer user : users(market)) {
            user.stock = Math.max(0, user.stock + user.received() - user.use);
            user.seePrice(exchange);
            user.normalPrice += (user.price - user.normalPrice) / rules.referencePriceTime();
        }
    }
}

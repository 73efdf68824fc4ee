package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Industry;
import chokepoint.domain.MarketRules;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.List;
import java.util.Map;

/** Users: demand, stocks and substitution. */
final class Consumers {

    private final MarketRules rules;
    private final Map<String, Industry> industries;
    private final Luck luck;

    Consumers(MarketRules rules, Map<String, Industry> industries, Luck luck) {
        this.rules = rules;
        this.industries = industries;
        this.luck = luck;
    }

    private static List<Buyer> users(Market market) {
        return market.buyers.stream()
                .filter(buyer -> buyer.kind == BuyerKind.USER)
                .toList();
    }

    void order(Market market, Parameters p) {
        for (Buyer user : users(market)) {
            double base = p.used()
                    * user.baseDemand
                    * at(p.useShare(), user.endUse)
                    * luck.demandFactor(market.mineral, user.endUse);
            Industry industry = industries.getOrDefault(user.endUse, Industry.PLAIN);
            double response = industry.priceResponse();
            user.use = base * Math.exp(user.intensity) * Math.pow(user.price, response * p.demandShort());
            double givenUp = (user.price - rules.chokeStart()) / (rules.priceCap() - rules.chokeStart());
            user.use *= 1 - Makers.clip(givenUp, 0, 1);
            double goal = response * (p.demandLong() - p.demandShort()) * Math.log(user.price);
            double goalBefore = goal;
            if (goalBefore >= 0) {
                goal += industry.keptSubstitution() * user.deepest;
            } else if (goalBefore > user.deepest) {
                goal += industry.keptSubstitution() * (user.deepest - goalBefore);
            }
            user.intensity += (goal - user.intensity) / rules.substitutionTime().mid();
            user.deepest = Math.min(user.deepest, user.intensity);
            user.smoothedUse += rules.orderSmoothing() * (user.use - user.smoothedUse);
            double cover = p.cover() + rules.threatCover() * user.threat;
            double held = cover
                    * user.smoothedUse
                    * Math.pow(
                            user.price / user.normalPrice,
                            -rules.coverElasticity().mid());
            double order = user.use
                    + (held - user.stock) / rules.buyerStockAdjustment().mid();
            user.wanted = Makers.clip(order, 0, 3 * user.smoothedUse);
        }
    }

    void consume(Market market, Exchange exchange) {
        for (Buyer user : users(market)) {
            user.unmet = user.lack();
            user.stock = Math.max(0, user.available() - user.use);
            user.seePrice(exchange);
            user.normalPrice += (user.price - user.normalPrice) / rules.referencePriceTime();
        }
        for (String country : market.buyingCountries()) {
            List<Buyer> compatriots = users(market).stream()
                    .filter(user -> user.country.equals(country))
                    .toList();
            new NationalAllotment(compatriots, industries).share();
        }
    }
}

package chokepoint.market.reference;

import chokepoint.domain.MarketRules;
import chokepoint.world.MarketPlan.BuyerKind;

/** The premium on exports of a country that rations them. */
record Rents(MarketRules rules, Measures measures) {

    void move(Market market) {
        market.premium.replaceAll((country, premium) -> moved(market, country, premium));
        for (String from : market.premium.keySet()) {
            for (String to : market.buyingCountries()) {
                double premium = market.lanePremium.getOrDefault(Market.lane(from, to), 1.0);
                market.lanePremium.put(Market.lane(from, to), moved(market, from, to, premium));
            }
        }
    }

    private double moved(Market market, String from, String to, double premium) {
        if (from.equals(to) || measures.isClosed(from, to)) {
            return premium;
        }
        double limit = measures.limit(from, to);
        return Double.isInfinite(limit)
                ? faded(premium)
                : Makers.moved(
                        rules,
                        premium,
                        limit,
                        market.laneOrders.getOrDefault(Market.lane(from, to), 0.0),
                        1,
                        rules.priceCap());
    }

    private static double faded(double premium) {
        double next = 1 + 0.7 * (premium - 1);
        return next < 1 + 1e-9 ? 1 : next;
    }

    private double moved(Market market, String country, double premium) {
        double quota = measures.quota(country);
        if (quota == 0 || isShut(market, country)) {
            double goal = Makers.clip(priceOutside(market, country), 1, rules.priceCap());
            return premium + 0.3 * (goal - premium);
        }
        if (Double.isInfinite(quota)) {
            return faded(premium);
        }
        double orders = market.exportOrders.getOrDefault(country, 0.0);
        return Makers.moved(rules, premium, quota, orders, 1, rules.priceCap());
    }

    private boolean isShut(Market market, String country) {
        return market.buyingCountries().stream()
                .allMatch(buyer -> buyer.equals(country) || measures.isClosed(country, buyer));
    }

    private static double priceOutside(Market market, String country) {
        double paid = 0;
        double bought = 0;
        for (Buyer buyer : market.buyers) {
            if (!buyer.country.equals(country) && buyer.kind != BuyerKind.TRADER) {
                paid += buyer.price * buyer.baseDemand;
                bought += buyer.baseDemand;
            }
        }
        double asked = 0;
        double sales = 0;
        for (Seller seller : market.sellers) {
            if (seller.country.equals(country)) {
                asked += seller.ask / seller.baseAsk * seller.normal;
                sales += seller.normal;
            }
        }
        return bought > 0 && sales > 0 ? paid / bought / (asked / sales) : 1;
    }
}

package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.MarketRules;
import chokepoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trade of one month in one market: orders by habit and relative price, rationing, payment, habit. */
final class Exchange {

    private final Scenario scenario;
    private final MarketRules rules;
    private final Measures measures;
    private final Luck luck;
    private final Market market;
    private final double nothing;
    private final Map<String, Double> quotaLeft = new LinkedHashMap<>();
    /** What may still cross, by lane that has a licence or a closed way. */
    private final Map<String, Double> laneLeft = new LinkedHashMap<>();

    // By lane; policies do not change within a month.
    private final Map<String, Boolean> closed = new LinkedHashMap<>();
    private final Map<String, Double> tariffs = new LinkedHashMap<>();

    Exchange(Scenario scenario, Politics politics, Luck luck, Market market) {
        this.scenario = scenario;
        this.rules = scenario.market();
        this.luck = luck;
        this.market = market;
        measures = new Measures(scenario, politics, market);
        nothing = 1e-12 * market.worldSales;
        market.premium.keySet().forEach(country -> quotaLeft.put(country, measures.quota(country)));
    }

    private static String lane(Seller seller, Buyer buyer) {
        return Market.lane(seller.country, buyer.country);
    }

    private double tariff(Seller seller, Buyer buyer) {
        return tariffs.computeIfAbsent(lane(seller, buyer), lane -> measures.tariff(seller.country, buyer.country));
    }

    /** Delivered cost per unit of ask. */
    double cost(Seller seller, Buyer buyer) {
        return (1 + freight(seller.country, buyer.country) + detour(seller, buyer))
                * (1 + tariff(seller, buyer))
                * premium(seller, buyer);
    }

    boolean isClosed(Seller seller, Buyer buyer) {
        return closed.computeIfAbsent(lane(seller, buyer), lane -> measures.isClosed(seller.country, buyer.country))
                || luck.passing(market, seller.country, buyer.country, 1) == 0;
    }

    private double detour(Seller seller, Buyer buyer) {
        return luck.extraFreight(market, seller.country, buyer.country);
    }

    private double premium(Seller seller, Buyer buyer) {
        return premium(seller.country, buyer.country);
    }

    double premium(String from, String to) {
        return from.equals(to)
                ? 1
                : at(market.premium, from) * market.lanePremium.getOrDefault(Market.lane(from, to), 1.0);
    }

    double freight(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        return at(at(scenario.tradeCosts(), zone(from)), zone(to));
    }

    private String zone(String country) {
        return at(scenario.countries(), country).zone();
    }

    /** How strongly a buyer is drawn to a seller: habit times (delivered price over its base)^-sigma. */
    private double attraction(Seller seller, Buyer buyer) {
        if (isClosed(seller, buyer) || buyer.barredUntil.containsKey(seller.country)) {
            return 0;
        }
        double tariffs = (1 + tariff(seller, buyer)) / (1 + measures.baseTariff(seller.country, buyer.country));
        double freight = 1 + freight(seller.country, buyer.country);
        double ways = (freight + detour(seller, buyer)) / freight;
        double relative = seller.ask / seller.baseAsk * tariffs * premium(seller, buyer) * ways;
        return at(buyer.habit, seller) * Math.pow(relative, -rules.substitution());
    }

    private boolean canServe(Seller seller, Buyer buyer, boolean first) {
        // Who has got what may cross is not asked again.
        if (!first && laneLeft.getOrDefault(Market.lane(seller.country, buyer.country), 1.0) <= nothing) {
            return false;
        }
        boolean home = seller.country.equals(buyer.country);
        return seller.offered > nothing && (home || at(quotaLeft, seller.country) > nothing);
    }

    /** Trade by the rules and past them. */
    void hold(Contraband contraband, int month) {
        contraband.leave(market, this, month);
        hold();
        market.buyers.forEach(buyer -> buyer.paid = 0);
        contraband.arrive(market, this);
        market.buyers.forEach(this::payAndLearn);
    }

    /** What those with goods would charge a buyer before trade; what he last paid without any. */
    double quoteBefore(Buyer buyer) {
        double sum = 0;
        double all = 0;
        for (Seller seller : market.sellers) {
            if (seller.stock > nothing) {
                sum += attraction(seller, buyer) * seller.ask * cost(seller, buyer);
                all += attraction(seller, buyer);
            }
        }
        return all > 0 ? sum / all : buyer.price * buyer.basePrice;
    }

    private void hold() {
        market.exportOrders.clear();
        market.laneOrders.clear();
        for (Buyer buyer : market.buyers) {
            market.sellers.forEach(seller -> buyer.flow.put(seller, 0.0));
        }
        for (Seller seller : market.sellers) {
            seller.offered = seller.stock;
            seller.ordersNow = seller.orders;
        }
        for (int round = 0; round < rules.rounds(); round++) {
            Map<Seller, Map<Buyer, Double>> orders = ordersByChoice(round == 0);
            cutToLimits(orders, round == 0);
            Map<String, Double> fromAbroad = ordersFromAbroad(orders);
            if (round == 0) {
                market.exportOrders.putAll(fromAbroad);
            }
            Map<String, Double> allowed = new LinkedHashMap<>();
            fromAbroad.forEach((country, tonnes) ->
                    allowed.put(country, tonnes > at(quotaLeft, country) ? at(quotaLeft, country) / tonnes : 1));
            for (Seller seller : market.sellers) {
                serve(seller, at(orders, seller), at(allowed, seller.country), round == 0);
            }
        }
    }

    /** What those with goods would charge a buyer, weighted by how strongly he is drawn to them; 0 without any. */
    double quote(Buyer buyer) {
        double sum = 0;
        double all = 0;
        for (Seller seller : market.sellers) {
            boolean sold = market.buyers.stream().anyMatch(other -> at(other.flow, seller) > 0);
            if (sold || seller.offered > nothing) {
                sum += attraction(seller, buyer) * seller.ask * cost(seller, buyer);
                all += attraction(seller, buyer);
            }
        }
        return all > 0 ? sum / all : 0;
    }

    private Map<Seller, Map<Buyer, Double>> ordersByChoice(boolean first) {
        Map<Seller, Map<Buyer, Double>> orders = new LinkedHashMap<>();
        market.sellers.forEach(seller -> orders.put(seller, new LinkedHashMap<>()));
        for (Buyer buyer : market.buyers) {
            double need = Math.max(0, buyer.wanted - buyer.received());
            double all = 0;
            for (Seller seller : market.sellers) {
                all += canServe(seller, buyer, first) ? attraction(seller, buyer) : 0;
            }
            for (Seller seller : market.sellers) {
                boolean asked = canServe(seller, buyer, first) && all > 0;
                at(orders, seller).put(buyer, asked ? need * attraction(seller, buyer) / all : 0);
            }
        }
        return orders;
    }

    private void cutToLimits(Map<Seller, Map<Buyer, Double>> orders, boolean first) {
        Map<String, Double> asked = new LinkedHashMap<>();
        orders.forEach((seller, byBuyer) -> byBuyer.forEach(
                (buyer, tonnes) -> asked.merge(Market.lane(seller.country, buyer.country), tonnes, Double::sum)));
        if (first) {
            market.laneOrders.putAll(asked);
            for (String from : market.premium.keySet()) {
                for (String to : market.buyingCountries()) {
                    String lane = Market.lane(from, to);
                    double passing = luck.passing(market, from, to, asked.getOrDefault(lane, 0.0));
                    double left = Math.min(measures.limit(from, to), passing);
                    if (left < Double.POSITIVE_INFINITY) {
                        laneLeft.put(lane, left);
                    }
                }
            }
        }
        if (!laneLeft.isEmpty()) {
            orders.forEach((seller, byBuyer) -> byBuyer.replaceAll((buyer, tonnes) -> {
                String lane = Market.lane(seller.country, buyer.country);
                double left = laneLeft.getOrDefault(lane, Double.POSITIVE_INFINITY);
                return at(asked, lane) > left ? tonnes * left / at(asked, lane) : tonnes;
            }));
        }
    }

    private Map<String, Double> ordersFromAbroad(Map<Seller, Map<Buyer, Double>> orders) {
        Map<String, Double> sum = new LinkedHashMap<>();
        market.premium.keySet().forEach(country -> sum.put(country, 0.0));
        orders.forEach((seller, byBuyer) -> byBuyer.forEach((buyer, tonnes) -> {
            if (!seller.country.equals(buyer.country)) {
                sum.merge(seller.country, tonnes, Double::sum);
            }
        }));
        return sum;
    }

    private void serve(Seller seller, Map<Buyer, Double> orders, double allowed, boolean first) {
        double total = 0;
        for (Map.Entry<Buyer, Double> order : orders.entrySet()) {
            total += order.getValue() * (order.getKey().country.equals(seller.country) ? 1 : allowed);
        }
        if (first && seller.offered > nothing) {
            seller.ordersNow = total;
        }
        if (total <= 0) {
            return;
        }
        double preferredOrders = 0;
        for (Map.Entry<Buyer, Double> order : orders.entrySet()) {
            Buyer buyer = order.getKey();
            if (buyer.country.equals(seller.firstOffer)) {
                preferredOrders += order.getValue() * (buyer.country.equals(seller.country) ? 1 : allowed);
            }
        }
        double served = Math.min(1, seller.offered / total);
        double toFirst = preferredOrders > 0 ? Math.min(1, seller.offered / preferredOrders) : 1;
        double toOthers = total > preferredOrders
                ? Makers.clip((seller.offered - preferredOrders) / (total - preferredOrders), 0, 1)
                : 1;
        boolean preferring = !seller.firstOffer.isEmpty();
        double abroad = 0;
        for (Map.Entry<Buyer, Double> order : orders.entrySet()) {
            boolean home = order.getKey().country.equals(seller.country);
            double preferred = order.getKey().country.equals(seller.firstOffer) ? toFirst : toOthers;
            double tonnes = (preferring ? preferred : served) * order.getValue() * (home ? 1 : allowed);
            order.getKey().flow.merge(seller, tonnes, Double::sum);
            abroad += home ? 0 : tonnes;
            laneLeft.computeIfPresent(
                    Market.lane(seller.country, order.getKey().country), (lane, left) -> Math.max(0, left - tonnes));
        }
        seller.offered = served < 1 ? 0 : Math.max(0, seller.offered - total);
        quotaLeft.put(seller.country, Math.max(0, at(quotaLeft, seller.country) - abroad));
    }

    private void payAndLearn(Buyer buyer) {
        buyer.flow.forEach((seller, tonnes) -> buyer.paid += tonnes * seller.ask * cost(seller, buyer));
        double received = buyer.received();
        if (received > 0) {
            buyer.habit.replaceAll((seller, habit) -> habit
                    + rules.habitLearning().mid() * (at(buyer.flow, seller) / received - habit)
                    + rules.habitPull().mid() * (at(buyer.usualShare, seller) - habit));
        }
    }
}

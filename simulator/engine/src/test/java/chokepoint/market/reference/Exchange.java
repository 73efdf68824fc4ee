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
    private final Politics politics;
    private final Luck luck;
    private final Market market;
    private final double nothing;
    private final Map<String, Double> quotaLeft = new LinkedHashMap<>();
    /** By lane, what may still pass of the month's orders. */
    private final Map<Lane, Double> passingLeft = new LinkedHashMap<>();

    private record Lane(String from, String to) {}

    Exchange(Scenario scenario, Politics politics, Luck luck, Market market) {
        this.scenario = scenario;
        this.rules = scenario.market();
        this.politics = politics;
        this.luck = luck;
        this.market = market;
        nothing = 1e-12 * market.worldSales;
        market.premium.keySet().forEach(country -> quotaLeft.put(country, politics.quota(market, country)));
    }

    /** Delivered cost per unit of ask. */
    double cost(Seller seller, Buyer buyer) {
        return (1 + freight(seller.country, buyer.country) + detour(seller, buyer))
                * (1 + politics.tariff(market, seller.country, buyer.country))
                * premium(seller, buyer);
    }

    boolean isClosed(Seller seller, Buyer buyer) {
        return politics.isClosed(market, seller.country, buyer.country)
                || luck.passing(market, seller.country, buyer.country, 1) == 0;
    }

    private double detour(Seller seller, Buyer buyer) {
        return luck.extraFreight(market, seller.country, buyer.country);
    }

    private double premium(Seller seller, Buyer buyer) {
        return seller.country.equals(buyer.country) ? 1 : at(market.premium, seller.country);
    }

    private double freight(String from, String to) {
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
        double tariffs = (1 + politics.tariff(market, seller.country, buyer.country))
                / (1 + politics.baseTariff(market, seller.country, buyer.country));
        double freight = 1 + freight(seller.country, buyer.country);
        double ways = (freight + detour(seller, buyer)) / freight;
        double relative = seller.ask / seller.baseAsk * tariffs * premium(seller, buyer) * ways;
        return at(buyer.habit, seller) * Math.pow(relative, -rules.substitution());
    }

    private static Lane lane(Seller seller, Buyer buyer) {
        return new Lane(seller.country, buyer.country);
    }

    private boolean canServe(Seller seller, Buyer buyer) {
        boolean home = seller.country.equals(buyer.country);
        double passing = passingLeft.getOrDefault(lane(seller, buyer), Double.POSITIVE_INFINITY);
        return seller.offered > nothing && passing > nothing && (home || at(quotaLeft, seller.country) > nothing);
    }

    void hold() {
        market.exportOrders.clear();
        for (Buyer buyer : market.buyers) {
            market.sellers.forEach(seller -> buyer.flow.put(seller, 0.0));
        }
        for (Seller seller : market.sellers) {
            seller.offered = seller.stock;
            seller.ordersNow = seller.orders;
        }
        for (int round = 0; round < rules.rounds(); round++) {
            Map<Seller, Map<Buyer, Double>> orders = ordersByChoice();
            cutToWhatPasses(orders);
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
        market.buyers.forEach(this::payAndLearn);
    }

    private void cutToWhatPasses(Map<Seller, Map<Buyer, Double>> orders) {
        Map<Lane, Double> asked = new LinkedHashMap<>();
        orders.forEach((seller, byBuyer) ->
                byBuyer.forEach((buyer, tonnes) -> asked.merge(lane(seller, buyer), tonnes, Double::sum)));
        asked.forEach((lane, tonnes) ->
                passingLeft.computeIfAbsent(lane, open -> luck.passing(market, open.from(), open.to(), tonnes)));
        orders.forEach((seller, byBuyer) -> byBuyer.replaceAll((buyer, tonnes) -> {
            double all = at(asked, lane(seller, buyer));
            double passing = at(passingLeft, lane(seller, buyer));
            return all > passing ? tonnes * passing / all : tonnes;
        }));
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

    private Map<Seller, Map<Buyer, Double>> ordersByChoice() {
        Map<Seller, Map<Buyer, Double>> orders = new LinkedHashMap<>();
        market.sellers.forEach(seller -> orders.put(seller, new LinkedHashMap<>()));
        for (Buyer buyer : market.buyers) {
            double need = Math.max(0, buyer.wanted - buyer.received());
            double all = 0;
            for (Seller seller : market.sellers) {
                all += canServe(seller, buyer) ? attraction(seller, buyer) : 0;
            }
            for (Seller seller : market.sellers) {
                boolean asked = canServe(seller, buyer) && all > 0;
                at(orders, seller).put(buyer, asked ? need * attraction(seller, buyer) / all : 0);
            }
        }
        return orders;
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
        double served = Math.min(1, seller.offered / total);
        double abroad = 0;
        for (Map.Entry<Buyer, Double> order : orders.entrySet()) {
            boolean home = order.getKey().country.equals(seller.country);
            double tonnes = served * order.getValue() * (home ? 1 : allowed);
            order.getKey().flow.merge(seller, tonnes, Double::sum);
            abroad += home ? 0 : tonnes;
            passingLeft.computeIfPresent(lane(seller, order.getKey()), (lane, left) -> Math.max(0, left - tonnes));
        }
        seller.offered = served < 1 ? 0 : Math.max(0, seller.offered - total);
        quotaLeft.put(seller.country, Math.max(0, at(quotaLeft, seller.country) - abroad));
    }

    private void payAndLearn(Buyer buyer) {
        buyer.paid = 0;
        buyer.flow.forEach((seller, tonnes) -> buyer.paid += tonnes * seller.ask * cost(seller, buyer));
        double received = buyer.received();
        if (received > 0) {
            buyer.habit.replaceAll((seller, habit) -> habit
                    + rules.habitLearning() * (at(buyer.flow, seller) / received - habit)
                    + rules.habitPull() * (at(buyer.baseShare, seller) - habit));
        }
    }
}

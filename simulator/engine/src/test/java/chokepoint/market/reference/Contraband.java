package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.MarketRules;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makers sell abroad past their country's controls. */
final class Contraband {

    private final Scenario scenario;
    private final Politics politics;
    private final Luck luck;
    private final Draws draws;
    private final MarketRules.SmugglingRules rules;
    /** Tonnes by lane, this month. */
    private final Map<String, Double> tonnes = new LinkedHashMap<>();
    /** By buyer: what is wanted, what legal goods cost before trade. */
    private final Map<Buyer, Double> wanted = new LinkedHashMap<>();

    private final Map<Buyer, Double> quotes = new LinkedHashMap<>();
    private final Map<Seller, Double> offered = new LinkedHashMap<>();

    Contraband(Scenario scenario, Politics politics, Luck luck, Draws draws) {
        this.scenario = scenario;
        this.politics = politics;
        this.luck = luck;
        this.draws = draws;
        rules = scenario.market().smuggling();
    }

    private static List<Buyer> customers(Market market, String country) {
        return market.buyers.stream()
                .filter(buyer -> buyer.country.equals(country) && buyer.kind != BuyerKind.TRADER)
                .toList();
    }

    private static List<Seller> makers(Market market, String country) {
        return market.makers().stream()
                .filter(maker -> maker.country.equals(country))
                .toList();
    }

    /** Before trade: takes smuggled goods out of what makers have and buyers want. */
    void leave(Market market, Exchange exchange, int month) {
        tonnes.clear();
        offered.clear();
        wanted.clear();
        market.smuggled.clear();
        if (rules.capacityMax().mid() == 0) {
            return;
        }
        double nothing = 1e-12 * market.worldSales;
        market.makers().forEach(maker -> offered.put(maker, maker.stock > nothing ? maker.stock : 0));
        for (Buyer buyer : market.buyers) {
            wanted.put(buyer, buyer.wanted);
            quotes.put(buyer, exchange.quoteBefore(buyer));
        }
        for (String from : scenario.countries().keySet()) {
            double supply = supply(market, from);
            double leaving = 0;
            for (String to : scenario.countries().keySet()) {
                if (!to.equals(from) && base(market, from, to) > 1e-12 * market.worldSales) {
                    double carried = carried(market, exchange, from, to, month);
                    tonnes.put(Market.lane(from, to), carried);
                    leaving += carried;
                }
            }
            double asked = leaving + needed(market, from);
            double share = asked > supply ? supply / asked : 1;
            for (String to : scenario.countries().keySet()) {
                tonnes.computeIfPresent(Market.lane(from, to), (lane, carried) -> carried * share);
            }
        }
        for (String to : scenario.countries().keySet()) {
            double needed = needed(market, to);
            double arriving = 0;
            for (String from : scenario.countries().keySet()) {
                arriving += tonnes.getOrDefault(Market.lane(from, to), 0.0);
            }
            double share = arriving > needed ? needed / arriving : 1;
            for (String from : scenario.countries().keySet()) {
                tonnes.computeIfPresent(Market.lane(from, to), (lane, carried) -> carried * share);
                takeOut(market, from, to, needed);
            }
        }
    }

    private double supply(Market market, String country) {
        return makers(market, country).stream()
                .mapToDouble(maker -> at(offered, maker))
                .sum();
    }

    private double needed(Market market, String country) {
        return customers(market, country).stream()
                .mapToDouble(buyer -> at(wanted, buyer))
                .sum();
    }

    private void takeOut(Market market, String from, String to, double needed) {
        double carried = tonnes.getOrDefault(Market.lane(from, to), 0.0);
        if (carried > 0) {
            double supply = supply(market, from);
            for (Buyer buyer : customers(market, to)) {
                buyer.wanted = Math.max(0, buyer.wanted - carried * at(wanted, buyer) / needed);
            }
            for (Seller maker : makers(market, from)) {
                maker.stock = Math.max(0, maker.stock - carried * at(offered, maker) / supply);
            }
        }
    }

    /** Base-year sales of makers to users and refiners. */
    private static double base(Market market, String from, String to) {
        double sum = 0;
        boolean users = false;
        for (Buyer buyer : customers(market, to)) {
            if (buyer.kind == BuyerKind.REFINER || !users) {
                for (Seller maker : makers(market, from)) {
                    sum += at(buyer.baseShare, maker) * buyer.baseDemand;
                }
            }
            users |= buyer.kind == BuyerKind.USER;
        }
        return sum;
    }

    private double carried(Market market, Exchange exchange, String from, String to, int month) {
        boolean controlled = new Measures(scenario, politics, market).isControlled(from, to);
        String lane = Market.lane(from, to);
        double rent = controlled ? rent(market, exchange, from, to) : 0;
        double margin = rent - rules.markup().mid();
        double growth = margin > 0
                ? 1 + Math.min(2 * rules.growth().mid(), rules.growth().mid() * margin)
                : rules.shrink();
        double before = market.smugglers.getOrDefault(lane, rules.capacityMin());
        double share = Makers.clip(
                before * growth, rules.capacityMin(), rules.capacityMax().mid());
        market.smugglers.put(lane, share);
        double passing = luck.passing(market, from, to, 1) - luck.passing(market, from, to, 0);
        boolean narrowed = luck.passing(market, from, to, 1) < Double.POSITIVE_INFINITY;
        double load =
                Math.min(1, rent / rules.markup().mid()) * share * base(market, from, to) * (narrowed ? passing : 1);
        if (load <= 1e-12 * market.worldSales || luck.passing(market, from, to, 1) == 0) {
            return 0;
        }
        double extra = (share - rules.capacityMin()) / (rules.capacityMax().mid() - rules.capacityMin());
        long entity = Draws.entity(market.mineral + "/" + market.stage + "/smuggling/" + from + "/" + to);
        if (draws.uniform(Purpose.DETECTION, entity, month) < 1 - Math.exp(-rules.detection() * extra / 12)) {
            market.smugglers.put(lane, rules.capacityMin());
        }
        return load;
    }

    /** By how much buyers pay more, before freight and tariffs, than makers ask at home. */
    private double rent(Market market, Exchange exchange, String from, String to) {
        double supply = supply(market, from);
        if (supply <= 1e-12 * market.worldSales) {
            return 0;
        }
        if (!new Measures(scenario, politics, market).isClosed(from, to)) {
            return exchange.premium(from, to) - 1;
        }
        double ask = makers(market, from).stream()
                        .mapToDouble(maker -> maker.ask * at(offered, maker))
                        .sum()
                / supply;
        double best = customers(market, to).stream()
                .mapToDouble(buyer -> at(quotes, buyer))
                .max()
                .orElse(0);
        Seller one = makers(market, from).get(0);
        Buyer other = customers(market, to).get(0);
        return best / (ask * exchange.cost(one, other) / exchange.premium(from, to)) - 1;
    }

    /** After trade: smuggled goods are flows like any other, at the price of legal ones or as quoted. */
    void arrive(Market market, Exchange exchange) {
        tonnes.values().removeIf(carried -> carried == 0);
        wanted.forEach((buyer, quantity) -> buyer.wanted = quantity);
        for (String from : scenario.countries().keySet()) {
            for (String to : scenario.countries().keySet()) {
                Double carried = tonnes.get(Market.lane(from, to));
                if (carried != null) {
                    market.smuggled.put(Market.lane(from, to), carried);
                    arrive(market, exchange, from, to, carried);
                }
            }
        }
    }

    private void arrive(Market market, Exchange exchange, String from, String to, double carried) {
        boolean closed = new Measures(scenario, politics, market).isClosed(from, to);
        for (Buyer buyer : customers(market, to)) {
            for (Seller maker : makers(market, from)) {
                double part = at(offered, maker) / supply(market, from);
                double sold = carried * part * at(wanted, buyer) / needed(market, to);
                buyer.flow.merge(maker, sold, Double::sum);
                maker.ordersNow += sold;
                double legal = maker.ask * exchange.cost(maker, buyer);
                // What is paid for flows counts all of them as legal.
                buyer.paid += sold * ((closed ? at(quotes, buyer) : legal) - legal);
            }
        }
    }
}

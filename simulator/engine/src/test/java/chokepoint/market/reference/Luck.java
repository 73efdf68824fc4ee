package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import chokepoint.shock.Corridor;
import chokepoint.shock.DemandCycle;
import chokepoint.shock.MineOutage;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Demand cycles, outages and corridors, one look-up at a time. */
final class Luck {

    private final Scenario scenario;
    private final Draws draws;
    private final Map<String, Double> cycles = new LinkedHashMap<>();
    private final Map<String, Integer> outUntil = new LinkedHashMap<>();
    private final Map<String, Double> monthsLeft = new LinkedHashMap<>();
    /** Share of this month in which it is closed. */
    private final Map<Corridor, Double> closed = new LinkedHashMap<>();

    private final Map<String, Double> lost = new LinkedHashMap<>();

    Luck(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    void strike(int month, Map<String, Parameters> parameters, List<Market> markets) {
        scenario.shocks().forEach((name, shock) -> {
            if (shock instanceof DemandCycle cycle) {
                parameters.forEach((mineral, p) -> swing(
                        "mineral " + name + "/" + mineral,
                        cycle,
                        p.volatility()
                                * draws.normal(
                                        Purpose.DEMAND_CYCLE, Draws.entity("shock/" + name + "/" + mineral), month)));
                parameters.values().stream()
                        .flatMap(p -> p.useShare().keySet().stream())
                        .distinct()
                        .forEach(use -> swing(
                                "use " + name + "/" + use,
                                cycle,
                                cycle.endUseVolatility()
                                        * draws.normal(
                                                Purpose.END_USE_CYCLE,
                                                Draws.entity("shock/" + name + "/" + use),
                                                month)));
            } else if (shock instanceof Corridor corridor) {
                close(name, corridor, month);
            } else {
                MineOutage outage = (MineOutage) shock;
                markets.forEach(market -> market.makers().forEach(firm -> breakDown(name, outage, firm, month)));
            }
        });
    }

    private void close(String name, Corridor corridor, int month) {
        long entity = Draws.entity("shock/" + name);
        double left = monthsLeft.getOrDefault(name, 0.0);
        double brief = rate(corridor.shortPerYear(), "shock/" + name + "/short-per-year");
        double lasting = rate(corridor.longPerYear(), "shock/" + name + "/long-per-year");
        boolean begins = draws.uniform(Purpose.CORRIDOR_ONSET, entity, month) < 1 - Math.exp(-(brief + lasting) / 12);
        if (left <= 0 && begins) {
            boolean isShort = draws.uniform(Purpose.CORRIDOR_KIND, entity, month) < brief / (brief + lasting);
            double mean = isShort ? corridor.shortMean() : corridor.longMean();
            left = -mean * Math.log(draws.uniform(Purpose.CORRIDOR_LENGTH, entity, month));
        }
        closed.put(corridor, Math.min(1, left));
        monthsLeft.put(name, left - Math.min(1, left));
    }

    private double rate(Prior prior, String name) {
        return scenario.parametricUncertainty()
                ? prior.quantile(draws.uniform(Purpose.PARAMETER, Draws.entity(name), 0))
                : prior.mid();
    }

    private static boolean leads(Corridor corridor, String from, String to) {
        return Measures.names(corridor.exporters(), from) && Measures.names(corridor.importers(), to);
    }

    private List<Corridor> closedOnes(Market market, String from, String to) {
        return closed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !from.equals(to))
                .map(Map.Entry::getKey)
                .filter(corridor -> Measures.covers(market, corridor.minerals(), corridor.stages()))
                .filter(corridor -> leads(corridor, from, to) || (corridor.bothWays() && leads(corridor, to, from)))
                .toList();
    }

    /** Freight of detours, share of value. */
    double extraFreight(Market market, String from, String to) {
        return closedOnes(market, from, to).stream()
                .filter(Corridor::hasWayRound)
                .mapToDouble(corridor -> at(closed, corridor) * (1 - corridor.openShare()) * corridor.detour())
                .sum();
    }

    /** What passes of a month's orders on the worst of the ways that are closed; infinite where none is. */
    double passing(Market market, String from, String to, double orders) {
        return closedOnes(market, from, to).stream()
                .filter(corridor -> !corridor.hasWayRound())
                .min(Comparator.comparingDouble(corridor -> 1 - at(closed, corridor) * (1 - corridor.openShare())))
                .map(corridor -> (1 - at(closed, corridor)) * orders
                        + at(closed, corridor) * corridor.openShare() * market.baseTrade(from, to))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void swing(String key, DemandCycle cycle, double step) {
        cycles.put(key, cycle.persistence() * cycles.getOrDefault(key, 0.0) + cycle.scale() * step);
    }

    private void breakDown(String name, MineOutage outage, Seller firm, int month) {
        String key = "shock/" + name + "/" + firm.name;
        boolean digs = firm.kind == MakerKind.MINE || firm.kind == MakerKind.FEEDLESS_REFINERY;
        if (!digs || month < outUntil.getOrDefault(key, 0)) {
            return;
        }
        lost.put(key, 0.0);
        long rate = Draws.entity("shock/" + name + "/per-year");
        Prior prior = outage.perYear();
        double perYear = scenario.parametricUncertainty()
                ? prior.quantile(draws.uniform(Purpose.PARAMETER, rate, 0))
                : prior.mid();
        long entity = Draws.entity(key);
        if (draws.uniform(Purpose.OUTAGE_ONSET, entity, month) < 1 - Math.exp(-perYear / 12)) {
            double u = draws.uniform(Purpose.OUTAGE_LENGTH, entity, month);
            double goOn = 1 - 1 / outage.meanLength();
            int length = goOn > 0 ? 1 + (int) Math.floor(Math.log(u) / Math.log(goOn)) : 1;
            outUntil.put(key, month + length);
            lost.put(key, outage.loss().quantile(draws.uniform(Purpose.OUTAGE_LOSS, entity, month)));
        }
    }

    /** Demand relative to the base year. */
    double demandFactor(String mineral, String endUse) {
        double log = 0;
        for (String name : scenario.shocks().keySet()) {
            log += cycles.getOrDefault("mineral " + name + "/" + mineral, 0.0);
            log += cycles.getOrDefault("use " + name + "/" + endUse, 0.0);
        }
        return Math.exp(log);
    }

    /** Possible output relative to an undisturbed month. */
    double outputFactor(Seller firm) {
        double factor = 1;
        for (String name : scenario.shocks().keySet()) {
            factor *= 1 - lost.getOrDefault("shock/" + name + "/" + firm.name, 0.0);
        }
        return factor;
    }
}

package chokepoint.market.reference;

import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import chokepoint.shock.DemandCycle;
import chokepoint.shock.MineOutage;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Demand cycles and outages, one look-up at a time. */
final class Luck {

    private final Scenario scenario;
    private final Draws draws;
    private final Map<String, Double> cycles = new LinkedHashMap<>();
    private final Map<String, Integer> outUntil = new LinkedHashMap<>();
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
            } else {
                MineOutage outage = (MineOutage) shock;
                markets.forEach(market -> market.makers().forEach(firm -> breakDown(name, outage, firm, month)));
            }
        });
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

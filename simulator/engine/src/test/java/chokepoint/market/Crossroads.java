package chokepoint.market;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A world of one metal after a month like any other, for one step of trade by hand. NORTH and SOUTH make 500 t/month
 * each, in two firms of 250 t. USER uses 600 t, 450 of them in cars and 150 in phones; OTHER 300 t and 100 t. HUB
 * re-exports 10 t, half from each maker, 6 to USER and 4 to OTHER: so NORTH itself sells 297 t to USER and 198 t to
 * OTHER. Freight is 2 % everywhere.
 */
final class Crossroads {

    final Simulation simulation;
    final MarketPlan plan;
    final MarketState state;
    final int user;
    final int north;
    final int south;
    final int other;
    final int hub;
    final Draws draws = new Draws(new RunKey(1, 0));

    Crossroads(TraderRules traders, SmugglingRules smuggling) {
        this(HinderedWorlds.smuggling(HinderedWorlds.trading(plain(), traders), smuggling));
    }

    private Crossroads(Scenario scenario) {
        simulation = new Simulation(scenario).advance(1);
        plan = simulation.refined(0);
        state = simulation.state(plan);
        user = simulation.country("USER");
        north = simulation.country("NORTH");
        south = simulation.country("SOUTH");
        other = simulation.country("OTHER");
        hub = simulation.country("HUB");
    }

    /** The same with a second hub: PORT re-exports 20 t, 12 to USER and 8 to OTHER, of which makers sell so much less. */
    static Crossroads withPort(TraderRules traders) {
        return new Crossroads(
                HinderedWorlds.trading(plain(", PORT 0", OneMetal.shares("HUB 0.01, PORT 0.02")), traders));
    }

    /** The same with the default rules. */
    static Scenario plain() {
        return plain("", OneMetal.shares("HUB 0.01"));
    }

    private static Scenario plain(String more, Map<String, Double> hubs) {
        Scenario metal = new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.5, 1, 0.5, 1),
                        Map.of(),
                        OneMetal.shares("NORTH 0.5, SOUTH 0.5"),
                        OneMetal.shares("USER 0.6, NORTH 0, SOUTH 0, OTHER 0.4, HUB 0" + more),
                        0.02,
                        hubs,
                        Map.of())
                .scenario();
        Map<String, Prior> uses = new LinkedHashMap<>();
        uses.put("cars", Prior.of(0.75));
        uses.put("phones", Prior.of(0.25));
        return IndustryWorlds.withUses(metal, Map.of("metal", uses));
    }

    int lane(int exporter, int importer) {
        return simulation.blueprint.lane(plan.index(), exporter, importer);
    }

    int desk(int country) {
        return simulation.blueprint.desk(plan.index(), country);
    }

    int pair(int exporter, int importer) {
        return exporter * simulation.blueprint.countries().size() + importer;
    }

    /** A country's first buyer, which makes cars; the next one makes phones. */
    int cars(int country) {
        return plan.segment()[country];
    }

    int phones(int country) {
        return plan.segment()[country] + 1;
    }

    /** HUB's trader, who buys after users. */
    int purchases() {
        return plan.segment()[hub + 1] - 1;
    }

    int trader() {
        return plan.makers().length;
    }

    /** The firms of NORTH are 0 and 1, those of SOUTH 2 and 3. */
    void offer(double... tonnes) {
        System.arraycopy(tonnes, 0, state.offered, 0, tonnes.length);
    }

    void want(int country, double byCars, double byPhones) {
        state.wanted[cars(country)] = byCars;
        state.wanted[phones(country)] = byPhones;
    }

    void clearFlows() {
        for (double[] row : state.flow) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(state.received, 0);
        Arrays.fill(state.paid, 0);
        Arrays.fill(state.sold, 0);
        Arrays.fill(state.ordersNow, 0);
    }
}

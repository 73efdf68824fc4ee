package chokepoint.market;

import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import chokepoint.world.WorldView;

/** One run of a scenario, month by month, for tests to look into. */
final class Simulation {

    final CompiledScenario scenario;
    final Blueprint blueprint;
    final World world;
    final WorldView view;
    private final MonthlyCycle cycle;
    private Draws draws;

    Simulation(Scenario scenario) {
        this(scenario, new RunKey(1, 0));
    }

    Simulation(Scenario scenario, RunKey key) {
        this.scenario = Compiler.compile(scenario);
        blueprint = this.scenario.blueprint();
        world = this.scenario.newWorld();
        view = new WorldView(blueprint, world);
        cycle = this.scenario.newCycle();
        draws = new Draws(key);
        open(key);
    }

    /** Begins a run in the same world. */
    void open(RunKey key) {
        draws = new Draws(key);
        cycle.open(world, draws);
    }

    void advance() {
        cycle.advance(world, draws);
    }

    Simulation advance(int months) {
        for (int month = 0; month < months; month++) {
            advance();
        }
        return this;
    }

    MarketPlan refined(int mineral) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]);
    }

    MarketState state(MarketPlan plan) {
        return world.markets[plan.index()];
    }

    int country(String name) {
        return blueprint.countries().indexOf(name);
    }

    /** Delivered price of a country's users relative to the base year, in the only mineral. */
    double price(String country) {
        return view.price(0, country(country));
    }

    /** Ask of a country's makers relative to the base year, weighted by output, in the only mineral. */
    double ask(String country) {
        MarketPlan plan = refined(0);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < plan.makers().length; i++) {
            if (plan.sellerCountry()[i] == country(country)) {
                sum += plan.makers()[i].output0() * state(plan).ask[i] / plan.ask0()[i];
                weight += plan.makers()[i].output0();
            }
        }
        return sum / weight;
    }
}

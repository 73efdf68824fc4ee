package chokepoint.app.world;

import chokepoint.domain.Stage;
import chokepoint.market.MonthlyCycle;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import chokepoint.world.WorldView;

/** A run of a scenario, month by month, looked at by name. */
final class OpenWorld {

    final Blueprint blueprint;
    final World world;
    private final WorldView view;
    private final MonthlyCycle cycle;
    private final Draws draws;

    OpenWorld(Scenario scenario, RunKey key) {
        CompiledScenario compiled = Compiler.compile(scenario);
        blueprint = compiled.blueprint();
        world = compiled.newWorld();
        view = new WorldView(blueprint, world);
        cycle = compiled.newCycle();
        draws = new Draws(key);
        cycle.open(world, draws);
    }

    void advance() {
        cycle.advance(world, draws);
    }

    int country(String name) {
        return blueprint.countries().indexOf(name);
    }

    MarketPlan market(String mineral, Stage stage) {
        int number = blueprint.minerals().indexOf(mineral);
        int[] markets = stage == Stage.MINED ? blueprint.minedMarket() : blueprint.refinedMarket();
        return blueprint.markets().get(markets[number]);
    }

    /** The largest deviation of an ask from the base year's, or of a price from 1, in any market. */
    double drift() {
        double drift = 0;
        for (MarketPlan plan : blueprint.markets()) {
            MarketState state = world.markets[plan.index()];
            for (int i = 0; i < plan.sellers(); i++) {
                drift = Math.max(drift, Math.abs(state.ask[i] / plan.ask0()[i] - 1));
            }
            for (double price : state.price) {
                drift = Math.max(drift, Math.abs(price - 1));
            }
        }
        return drift;
    }

    /** Net imports of refined mineral over use. */
    double netImportReliance(String mineral, String country) {
        int number = blueprint.minerals().indexOf(mineral);
        double use = view.wantedUse(number, country(country), WorldView.ALL)
                - view.unmetUse(number, country(country), WorldView.ALL);
        return view.netImports(number, country(country)) / use;
    }

    /** Share of the refined mineral that a country's users import which comes from another in the base year. */
    double importShare(String mineral, String importer, String exporter) {
        MarketPlan plan = market(mineral, Stage.REFINED);
        double all = 0;
        double from = 0;
        for (int i = 0; i < plan.sellers(); i++) {
            int seller = plan.sellerCountry()[i];
            for (int j = plan.segment()[country(importer)]; j < plan.segment()[country(importer) + 1]; j++) {
                boolean user = plan.buyerKind()[j] == BuyerKind.USER;
                double flow = user ? plan.share0()[i][j] * plan.demand0()[j] : 0;
                all += seller == country(importer) ? 0 : flow;
                from += seller == country(exporter) ? flow : 0;
            }
        }
        return from / all;
    }
}

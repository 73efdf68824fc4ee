package chokepoint.study;

import chokepoint.market.Phase;
import chokepoint.market.Witness;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.List;

/** Writes a run's trace while it runs. Not thread-safe: it is one run's. */
final class Tracer implements Witness {

    private final List<MarketPlan> plans;
    private final int countries;
    private final TraceLayout layout;
    private final GlobalVariables global;
    private final Fingerprints[] prints;
    private final boolean[] seen;
    private final List<TracedMonth> months = new ArrayList<>();

    Tracer(CompiledScenario scenario) {
        plans = scenario.blueprint().markets();
        countries = scenario.blueprint().countries().size();
        layout = TraceLayout.of(scenario);
        global = new GlobalVariables(scenario.blueprint());
        prints = new Fingerprints[Phase.values().length];
        for (Phase phase : Phase.values()) {
            prints[phase.ordinal()] = new Fingerprints(
                    layout.variables(phase).size(), layout.agents(phase).size());
        }
        seen = new boolean[prints.length];
    }

    @Override
    public void after(Phase phase, World world, int market) {
        seen[phase.ordinal()] = true;
        if (market < 0) {
            global.add(phase, world, prints[phase.ordinal()]);
        } else {
            add(phase, world, plans.get(market));
        }
    }

    private void add(Phase phase, World world, MarketPlan plan) {
        int variable = 0;
        for (MarketVariable one : MarketVariable.ALL) {
            if (one.phase() == phase) {
                double[][] rows = one.rows().apply(world.markets[plan.index()]);
                for (int row = 0; row < rows.length; row++) {
                    for (int place = 0; place < rows[row].length; place++) {
                        int country = plans.size() + one.country(plan, countries, row, place);
                        prints[phase.ordinal()].add(variable, plan.index(), country, rows[row][place]);
                    }
                }
                variable++;
            }
        }
    }

    /** Ends a month. */
    void close(int month) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < prints.length; k++) {
            texts.add(seen[k] ? prints[k].text() : "");
            seen[k] = false;
        }
        months.add(new TracedMonth(month, texts));
    }

    /** All months that were ended. */
    Trace trace() {
        return new Trace(layout, months);
    }
}

package chokepoint.study;

import chokepoint.market.Phase;
import chokepoint.market.Witness;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a run's trace while it runs. Not thread-safe: it is one run's. */
final class Tracer implements Witness {

    private final List<MarketPlan> plans;
    private final int countries;
    private final TraceLayout layout;
    private final GlobalVariables global;
    private final Map<Phase, Fingerprints> prints = new EnumMap<>(Phase.class);
    private final Set<Phase> seen = EnumSet.noneOf(Phase.class);
    private final List<TracedMonth> months = new ArrayList<>();

    Tracer(CompiledScenario scenario) {
        plans = scenario.blueprint().markets();
        countries = scenario.blueprint().countries().size();
        layout = TraceLayout.of(scenario);
        global = new GlobalVariables(scenario.blueprint());
        for (Phase phase : Phase.values()) {
            int agents = layout.agents(phase).size();
            prints.put(phase, new Fingerprints(layout.variables(phase).size(), agents));
        }
    }

    @Override
    public void after(Phase phase, World world, int market) {
        seen.add(phase);
        if (market < 0) {
            global.add(phase, world, of(phase));
        } else {
            add(phase, world, plans.get(market));
        }
    }

    private Fingerprints of(Phase phase) {
        return Objects.requireNonNull(prints.get(phase));
    }

    private void add(Phase phase, World world, MarketPlan plan) {
        Fingerprints letters = of(phase);
        int variable = 0;
        for (MarketVariable one : MarketVariable.ALL) {
            if (one.phase() == phase) {
                double[][] rows = one.rows().apply(world.markets[plan.index()]);
                for (int row = 0; row < rows.length; row++) {
                    for (int place = 0; place < rows[row].length; place++) {
                        int country = plans.size() + one.country(plan, countries, row, place);
                        letters.add(variable, plan.index(), country, rows[row][place]);
                    }
                }
                variable++;
            }
        }
    }

    /** Ends a month. */
    void close(int month) {
        List<String> texts = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            texts.add(seen.contains(phase) ? of(phase).text() : "");
        }
        seen.clear();
        months.add(new TracedMonth(month, texts));
    }

    /** All months that were ended. */
    Trace trace() {
        return new Trace(layout, months);
    }
}

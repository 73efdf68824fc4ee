package chokepoint.study;

import chokepoint.market.Phase;
import chokepoint.policy.BoundPolicy;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.Blueprint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the letters of a trace stand for.
 *
 * @param variables by phase, in the order of letters
 * @param agents by phase: policies or markets, then countries
 */
record TraceLayout(Map<Phase, List<String>> variables, Map<Phase, List<String>> agents) {

    static TraceLayout of(CompiledScenario scenario) {
        Blueprint blueprint = scenario.blueprint();
        List<String> markets = blueprint.markets().stream()
                .map(plan -> blueprint.minerals().get(plan.mineral()) + "/"
                        + plan.stage().word())
                .toList();
        List<String> policies =
                scenario.policies().stream().map(BoundPolicy::name).toList();
        Map<Phase, List<String>> variables = new EnumMap<>(Phase.class);
        Map<Phase, List<String>> agents = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            List<String> global = GlobalVariables.names(phase);
            variables.put(phase, global.isEmpty() ? MarketVariable.names(phase) : global);
            List<String> all = new ArrayList<>(phase == Phase.POLICY ? policies : markets);
            all.addAll(blueprint.countries());
            agents.put(phase, List.copyOf(all));
        }
        return new TraceLayout(variables, agents);
    }

    List<String> variables(Phase phase) {
        return variables.getOrDefault(phase, List.of());
    }

    List<String> agents(Phase phase) {
        return agents.getOrDefault(phase, List.of());
    }
}

package chokepoint.market.reference;

import chokepoint.domain.PoliticsRules;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How countries get on, pair by pair. */
final class Diplomacy {

    private final Scenario scenario;
    private final PoliticsRules rules;
    private final Draws draws;
    private final Map<String, Double> relations = new LinkedHashMap<>();

    Diplomacy(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
        rules = scenario.politics();
        // Those that no policy is about stay as they are.
        scenario.policies()
                .values()
                .forEach(policy -> targets(policy.country(), policy.targets(), policy.spared())
                        .forEach(target ->
                                relations.put(pair(policy.country(), target), base(policy.country(), target))));
    }

    List<String> targets(String actor, List<String> named, List<String> spared) {
        List<String> targets =
                new ArrayList<>(named.isEmpty() ? scenario.countries().keySet() : named);
        targets.remove(actor);
        targets.removeAll(spared);
        return targets;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one;
    }

    private double base(String one, String other) {
        Double there = scenario.relations().getOrDefault(one, Map.of()).get(other);
        Double back = scenario.relations().getOrDefault(other, Map.of()).get(one);
        return there != null ? there : back != null ? back : rules.usualRelation();
    }

    double relation(String one, String other) {
        return relations.getOrDefault(pair(one, other), base(one, other));
    }

    void drift(int month) {
        relations.replaceAll((pair, relation) -> {
            String[] sides = pair.split("/", -1);
            double repair = (base(sides[0], sides[1]) - relation) / rules.repairTime();
            double chance = rules.noise() * draws.normal(Purpose.RELATION, Draws.entity("relation/" + pair), month);
            return Makers.clip(relation + repair + chance, -1, 1);
        });
    }

    void harm(String one, String other, double fall) {
        relations.computeIfPresent(pair(one, other), (pair, relation) -> Makers.clip(relation - fall, -1, 1));
    }
}

package chokepoint.scenario;

import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.PartnerDeal;
import chokepoint.scenario.Consistency.Fault;
import chokepoint.scenario.Scenario.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether projects have a market, and awards and deals a project. */
record ProjectChecks(Scenario scenario, List<Fault> faults) {

    /** All faults, in the order of the scenario. */
    static List<Fault> faults(Scenario scenario) {
        ProjectChecks checks = new ProjectChecks(scenario, new ArrayList<>());
        scenario.projects()
                .forEach((mineral, stages) -> stages.forEach((stage, projects) -> {
                    if (stage == Stage.MINED && scenario.scope().contains(mineral) && checks.isUnmined(mineral)) {
                        checks.add("projects." + mineral + ".mined", "has no mined market to sell to");
                    }
                }));
        scenario.policies().forEach((name, policy) -> {
            if (policy instanceof CapacityAward award) {
                checks.named(name, award.minerals(), award.stages(), award.country());
            } else if (policy instanceof PartnerDeal deal) {
                checks.named(name, deal.minerals(), deal.stages(), deal.host());
                if (deal.country().equals(deal.host())) {
                    checks.add("policies." + name + ".host", "must be another country than the one that pays");
                }
            }
        });
        return checks.faults;
    }

    private void add(String path, String message) {
        faults.add(new Fault(path, message));
    }

    private boolean isUnmined(String mineral) {
        Map<String, Double> mined =
                scenario.production().getOrDefault(mineral, Map.of()).getOrDefault(Source.MINED, Map.of());
        return mined.values().stream().allMatch(tonnes -> tonnes <= 0);
    }

    /** Every mineral and every stage that a policy names must have a project; out of scope is good enough. */
    private void named(String policy, List<String> minerals, List<Stage> stages, String country) {
        List<String> wanting = new ArrayList<>();
        for (String mineral : minerals) {
            if (!isAny(List.of(mineral), stages, country)) {
                wanting.add(mineral);
            }
        }
        for (Stage stage : stages) {
            if (!isAny(minerals, List.of(stage), country)) {
                wanting.add(word(stage));
            }
        }
        if (wanting.isEmpty() && !isAny(minerals, stages, country)) {
            wanting.add("any mineral");
        }
        if (!wanting.isEmpty()) {
            add(
                    "policies." + policy,
                    country + " has no project for " + String.join(", ", wanting) + "; projects are: " + known());
        }
    }

    private boolean isAny(List<String> minerals, List<Stage> stages, String country) {
        for (Map.Entry<String, Map<Stage, Map<String, Project>>> mineral :
                scenario.projects().entrySet()) {
            for (Map.Entry<Stage, Map<String, Project>> stage :
                    mineral.getValue().entrySet()) {
                if ((minerals.isEmpty() || minerals.contains(mineral.getKey()))
                        && (stages.isEmpty() || stages.contains(stage.getKey()))
                        && stage.getValue().containsKey(country)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String known() {
        List<String> known = new ArrayList<>();
        scenario.projects()
                .forEach((mineral, stages) -> stages.forEach((stage, projects) ->
                        projects.keySet().forEach(country -> known.add(mineral + " " + word(stage) + " " + country))));
        return known.isEmpty() ? "none" : String.join(", ", known);
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case MINED -> "mined";
            case REFINED -> "refined";
        };
    }
}

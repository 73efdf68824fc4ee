package chokepoint.scenario;

import chokepoint.domain.Stage;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportLicence;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import chokepoint.random.Draws;
import chokepoint.world.Blueprint;
import chokepoint.world.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Policies, from names to numbers. */
final class PolicyBinder {

    private PolicyBinder() {}

    static List<BoundPolicy> bind(Map<String, PolicyInstrument> policies, Lanes lanes, Blueprint blueprint) {
        List<String> names = List.copyOf(policies.keySet());
        List<BoundPolicy> bound = new ArrayList<>();
        policies.forEach((name, policy) -> {
            int actor = lanes.country(policy.country());
            bound.add(new BoundPolicy(
                    name,
                    Draws.entity("policy/" + name),
                    policy.timing(),
                    policy.bind(lanes),
                    actor,
                    targets(policy, actor, lanes, blueprint),
                    policy.harm(blueprint.politics()),
                    desks(policy, lanes),
                    causes(policy.timing(), names),
                    policy instanceof Truce));
        });
        return List.copyOf(bound);
    }

    private static int[] targets(PolicyInstrument policy, int actor, Lanes lanes, Blueprint blueprint) {
        IntStream all = policy.targets().isEmpty()
                ? IntStream.range(0, blueprint.countries().size())
                : policy.targets().stream().mapToInt(lanes::country);
        List<Integer> spared = policy.spared().stream().map(lanes::country).toList();
        return all.filter(country -> country != actor && !spared.contains(country))
                .toArray();
    }

    private static int[] desks(PolicyInstrument policy, Lanes lanes) {
        if (policy instanceof ExportBan ban) {
            return desks(ban.minerals(), ban.stages(), ban.country(), lanes);
        }
        if (policy instanceof ExportQuota quota) {
            return desks(quota.minerals(), quota.stages(), quota.country(), lanes);
        }
        if (policy instanceof ExportLicence licence) {
            return desks(licence.minerals(), licence.stages(), licence.country(), lanes);
        }
        return new int[0];
    }

    private static int[] desks(List<String> minerals, List<Stage> stages, String country, Lanes lanes) {
        return lanes.desks(minerals, stages, country);
    }

    private static int[] causes(Timing timing, List<String> names) {
        return timing instanceof Timing.Response response
                ? response.to().stream().mapToInt(names::indexOf).toArray()
                : new int[0];
    }
}

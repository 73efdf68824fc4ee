package chokepoint.market.reference;

import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which policies are in force, and what they do to a trade between two countries. */
final class Politics {

    private final Scenario scenario;
    private final Draws draws;
    private final List<PolicyInstrument> inForce = new ArrayList<>();
    private final Map<String, Integer> over = new LinkedHashMap<>();
    private final Map<String, Integer> onsets = new LinkedHashMap<>();

    Politics(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    void decide(int month) {
        inForce.clear();
        scenario.policies().forEach((name, policy) -> {
            if (isInForce(name, policy.timing(), month)) {
                inForce.add(policy);
            }
        });
    }

    private boolean isInForce(String name, Timing timing, int month) {
        if (timing instanceof Timing.Window window) {
            return month >= window.start() && month < (long) window.start() + window.length();
        }
        Timing.Spells spells = (Timing.Spells) timing;
        if (month < over.getOrDefault(name, 0)) {
            return true;
        }
        boolean may = month >= spells.earliest() && onsets.getOrDefault(name, 0) < spells.most();
        long entity = Draws.entity("policy/" + name);
        double chance = 1 - Math.exp(-spells.onsetsPerYear() / 12);
        if (!may || draws.uniform(Purpose.POLICY_ONSET, entity, month) >= chance) {
            return false;
        }
        boolean brief = draws.uniform(Purpose.SPELL_KIND, entity, month) < spells.shortShare();
        double mean = brief ? spells.shortMean() : spells.longMean();
        double length = -mean * Math.log(draws.uniform(Purpose.SPELL_LENGTH, entity, month));
        over.put(name, month + (int) Math.min(100_000, Math.max(1, Math.rint(length))));
        onsets.merge(name, 1, Integer::sum);
        return true;
    }

    boolean isClosed(Market market, String from, String to) {
        return !from.equals(to)
                && inForce.stream()
                        .anyMatch(policy -> policy instanceof ExportBan ban
                                && ban.country().equals(from)
                                && covers(market, ban.minerals(), ban.stages())
                                && names(ban.destinations(), to));
    }

    /** Whether a country keeps or counts what it sells to another. */
    boolean isControlled(Market market, String from, String to) {
        return isClosed(market, from, to) || !Double.isInfinite(quota(market, from));
    }

    double tariff(Market market, String from, String to) {
        double highest = 0;
        for (PolicyInstrument policy : inForce) {
            if (policy instanceof Tariff tariff
                    && !from.equals(to)
                    && tariff.country().equals(to)
                    && covers(market, tariff.minerals(), tariff.stages())
                    && names(tariff.origins(), from)) {
                highest = Math.max(highest, tariff.rate());
            }
        }
        return baseTariff(market, from, to) + highest;
    }

    double baseTariff(Market market, String from, String to) {
        return scenario.tariffs()
                .getOrDefault(to, Map.of())
                .getOrDefault(from, Map.of())
                .getOrDefault(market.mineral, 0.0);
    }

    double quota(Market market, String from) {
        double lowest = Double.POSITIVE_INFINITY;
        for (PolicyInstrument policy : inForce) {
            if (policy instanceof ExportQuota quota
                    && quota.country().equals(from)
                    && covers(market, quota.minerals(), quota.stages())) {
                lowest = Math.min(lowest, quota.share() * market.baseExports(from));
            }
        }
        return lowest;
    }

    static boolean covers(Market market, List<String> minerals, List<Stage> stages) {
        return names(minerals, market.mineral) && (stages.isEmpty() || stages.contains(market.stage));
    }

    static boolean names(List<String> names, String name) {
        return names.isEmpty() || names.contains(name);
    }
}

package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportLicence;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** What policies do to the trade of one market between two countries. */
record Measures(Scenario scenario, Politics politics, Market market) {

    private static final double NONE = Double.POSITIVE_INFINITY;

    boolean isClosed(String from, String to) {
        return isClosed(politics.inEffect(), from, to);
    }

    private boolean isClosed(List<Act> acts, String from, String to) {
        boolean banned = isOpenToMeasures(from, to)
                && acts.stream()
                        .anyMatch(act -> act.policy instanceof ExportBan ban
                                && ban.country().equals(from)
                                && covers(ban.minerals(), ban.stages())
                                && names(ban.destinations(), to));
        return banned || limit(acts, from, to) <= 0;
    }

    private boolean isOpenToMeasures(String from, String to) {
        return !from.equals(to) && !politics.isTruceBetween(from, to);
    }

    /** Whether a country keeps or counts what it sells to another. */
    boolean isControlled(String from, String to) {
        return isClosed(from, to) || limit(from, to) < NONE || quota(from) < NONE;
    }

    /** Tonnes a month that licences allow on a lane. */
    double limit(String from, String to) {
        return limit(politics.inEffect(), from, to);
    }

    private double limit(List<Act> acts, String from, String to) {
        double lowest = NONE;
        for (Act act : acts) {
            if (act.policy instanceof ExportLicence licence
                    && isOpenToMeasures(from, to)
                    && licence.country().equals(from)
                    && covers(licence.minerals(), licence.stages())
                    && names(licence.destinations(), to)) {
                int months = act.inForce ? politics.month - act.since : 0;
                double share = granted(licence, months, politics.diplomacy.relation(from, to));
                lowest = Math.min(lowest, share < 1 ? share * market.baseTrade(from, to) : NONE);
            }
        }
        return lowest;
    }

    private static double granted(ExportLicence licence, int months, double relation) {
        if (relation < licence.adversaryBelow() || months < licence.delay()) {
            return 0;
        }
        double friendship = Math.max(0, relation);
        double ramp = friendship * licence.rampToFriend() + (1 - friendship) * licence.rampToStranger();
        return ramp > 0 ? (months - licence.delay() + 1) / ramp : 1;
    }

    double tariff(String from, String to) {
        return baseTariff(from, to) + added(politics.inEffect(), from, to);
    }

    private double added(List<Act> acts, String from, String to) {
        double highest = 0;
        for (Act act : acts) {
            if (act.policy instanceof Tariff tariff
                    && isOpenToMeasures(from, to)
                    && tariff.country().equals(to)
                    && covers(tariff.minerals(), tariff.stages())
                    && names(tariff.origins(), from)
                    && !tariff.exemptMinerals().contains(market.mineral)
                    && !tariff.exemptOrigins().contains(from)) {
                highest = Math.max(highest, tariff.rate());
            }
        }
        return highest;
    }

    double baseTariff(String from, String to) {
        return scenario.tariffs()
                .getOrDefault(to, Map.of())
                .getOrDefault(from, Map.of())
                .getOrDefault(market.mineral, 0.0);
    }

    double quota(String from) {
        return quota(politics.inEffect(), from);
    }

    private double quota(List<Act> acts, String from) {
        double lowest = NONE;
        for (Act act : acts) {
            if (act.policy instanceof ExportQuota quota
                    && quota.country().equals(from)
                    && covers(quota.minerals(), quota.stages())) {
                lowest = Math.min(lowest, quota.share() * market.baseExports(from) / market.trend);
            }
        }
        return lowest;
    }

    /** Share of a buyer's usual purchases that announcements put at risk, times their probability. */
    double threat(Buyer buyer) {
        double threat = 0;
        for (Seller seller : market.sellers) {
            double worst = 0;
            for (Act act : politics.announced()) {
                double belief = act.policy.timing().carriedOut();
                worst = Math.max(worst, belief * lost(List.of(act), seller.country, buyer.country));
            }
            threat += at(buyer.habit, seller) * worst;
        }
        return threat;
    }

    private double lost(List<Act> then, String from, String to) {
        if (from.equals(to) || isClosed(from, to)) {
            return 0;
        }
        if (isClosed(then, from, to)) {
            return 1;
        }
        double fewer = 0;
        if (limit(then, from, to) < limit(from, to)) {
            fewer = Math.max(0, 1 - limit(then, from, to) / market.baseTrade(from, to));
        }
        if (quota(then, from) < quota(from)) {
            fewer = Math.max(fewer, 1 - quota(then, from) / market.baseExports(from));
        }
        double dearer = Math.max(0, added(then, from, to) - added(politics.inEffect(), from, to));
        return Math.max(fewer, dearer / (1 + dearer));
    }

    private boolean covers(List<String> minerals, List<Stage> stages) {
        return covers(market, minerals, stages);
    }

    static boolean covers(Market market, List<String> minerals, List<Stage> stages) {
        return names(minerals, market.mineral) && (stages.isEmpty() || stages.contains(market.stage));
    }

    static boolean names(List<String> names, String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** Whether an instrument is about what its country sells in a market. */
    static boolean sellsAbroad(PolicyInstrument policy, Market market) {
        return (policy instanceof ExportBan ban && covers(market, ban.minerals(), ban.stages()))
                || (policy instanceof ExportQuota quota && covers(market, quota.minerals(), quota.stages()))
                || (policy instanceof ExportLicence licence && covers(market, licence.minerals(), licence.stages()));
    }
}

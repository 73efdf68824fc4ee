package chokepoint.market.reference;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which policies are announced, in force and suspended. */
final class Politics {

    private final Scenario scenario;
    private final Draws draws;
    final Diplomacy diplomacy;
    private final List<Act> acts = new ArrayList<>();
    int month;

    Politics(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
        diplomacy = new Diplomacy(scenario, draws);
        scenario.policies().forEach((name, policy) -> acts.add(new Act(name, policy)));
    }

    List<Act> inEffect() {
        return acts.stream().filter(act -> act.inForce && !act.suspended).toList();
    }

    /** By name, in the order of the scenario. */
    Map<String, PolicyInstrument> inForce() {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        inEffect().forEach(act -> policies.put(act.name, act.policy));
        return policies;
    }

    List<Act> announced() {
        return acts.stream().filter(act -> act.announced).toList();
    }

    List<Stockpile> stockpiles(Market market, String country) {
        return inEffect().stream()
                .filter(act -> act.policy instanceof Stockpile)
                .map(act -> (Stockpile) act.policy)
                .filter(stockpile -> stockpile.country().equals(country)
                        && (stockpile.minerals().isEmpty()
                                || stockpile.minerals().contains(market.mineral)))
                .toList();
    }

    boolean isTruceBetween(String one, String other) {
        return acts.stream()
                .anyMatch(act -> act.inForce
                        && act.policy instanceof Truce truce
                        && Set.of(one, other).equals(Set.of(truce.country(), truce.with())));
    }

    void decide(int now, List<Market> markets) {
        month = now;
        diplomacy.drift(month);
        acts.stream()
                .filter(act -> act.inForce && !act.isAnswer() && month >= act.until)
                .forEach(this::end);
        acts.stream()
                .filter(act -> act.inForce && !goesBack(act, new LinkedHashSet<>()))
                .toList()
                .forEach(this::end);
        List<Act> beginning = acts.stream()
                .filter(act -> !act.announced && !act.inForce && begins(act, markets))
                .toList();
        acts.stream().filter(Act::isTruce).forEach(act -> takeUp(act, beginning.contains(act)));
        acts.stream().filter(act -> !act.isTruce()).forEach(act -> takeUp(act, beginning.contains(act)));
        rest();
        while (answerOnce()) {
            // Until nobody is left who answers this month.
        }
        rest();
    }

    private void end(Act act) {
        act.inForce = false;
        act.suspended = false;
    }

    private boolean goesBack(Act act, Set<Act> seen) {
        return act.inForce
                && seen.add(act)
                && (!act.isAnswer() || acts.stream().anyMatch(cause -> act.answers(cause) && goesBack(cause, seen)));
    }

    private boolean acts(Act act, Set<Act> seen) {
        if (!act.inForce || !seen.add(act)) {
            return false;
        }
        boolean caused = !act.isAnswer() || acts.stream().anyMatch(cause -> act.answers(cause) && acts(cause, seen));
        return act.isTruce() || (!staysHome(act) && caused);
    }

    /** Whether its country has a truce with all that it is aimed at. */
    private boolean staysHome(Act act) {
        List<String> targets = targets(act);
        return !act.isTruce()
                && !targets.isEmpty()
                && targets.stream().allMatch(target -> isTruceBetween(act.policy.country(), target));
    }

    private List<String> targets(Act act) {
        return diplomacy.targets(act.policy.country(), act.policy.targets(), act.policy.spared());
    }

    private boolean begins(Act act, List<Market> markets) {
        double perYear;
        if (act.policy.timing() instanceof Timing.Window window) {
            return act.onsets == 0
                    && month >= window.start() - window.notice()
                    && month < (long) window.start() + window.length();
        } else if (act.policy.timing() instanceof Timing.Spells spells) {
            perYear = spells.onsetsPerYear();
        } else if (act.policy.timing() instanceof Timing.Pressure pressure) {
            double worst = targets(act).stream()
                    .mapToDouble(target -> diplomacy.relation(act.policy.country(), target))
                    .min()
                    .orElse(1);
            perYear = worst < scenario.politics().conflictBelow() ? pressure.conflictPerYear() : pressure.calmPerYear();
            perYear *= Math.pow(priceAbroad(act, markets), -pressure.priceWeight());
        } else {
            return false;
        }
        Timing.ByChance chance = (Timing.ByChance) act.policy.timing();
        return month >= chance.earliest()
                && act.onsets < chance.most()
                && draws.uniform(Purpose.POLICY_ONSET, act.entity, month) < 1 - Math.exp(-perYear / 12);
    }

    private static double priceAbroad(Act act, List<Market> markets) {
        String country = act.policy.country();
        List<Market> sold = markets.stream()
                .filter(market -> Measures.sellsAbroad(act.policy, market)
                        && market.sellers.stream().anyMatch(seller -> seller.country.equals(country)))
                .toList();
        double sum = 0;
        for (Market market : sold) {
            double paid = 0;
            double bought = 0;
            for (Buyer buyer : market.buyers) {
                if (!buyer.country.equals(country)) {
                    paid += buyer.price * buyer.baseDemand;
                    bought += buyer.baseDemand;
                }
            }
            sum += bought > 0 ? paid / bought : 1;
        }
        return sold.isEmpty() ? 1 : sum / sold.size();
    }

    private void takeUp(Act act, boolean begins) {
        Timing timing = act.policy.timing();
        if (begins) {
            act.onsets++;
            if (timing.notice() == 0) {
                takeForce(act, month);
                return;
            }
            act.announced = true;
            act.takesForceIn =
                    timing instanceof Timing.Window window ? Math.max(month, window.start()) : month + timing.notice();
            harm(act, scenario.politics().harmOfThreat());
        }
        if (act.announced && month >= act.takesForceIn) {
            act.announced = false;
            int began = act.takesForceIn - timing.notice();
            if (draws.uniform(Purpose.CARRIED_OUT, act.entity, began) < timing.carriedOut()) {
                takeForce(act, began);
            }
        }
    }

    private void takeForce(Act act, int began) {
        act.inForce = true;
        act.since = month;
        act.until = end(act, began);
        doHarmAndBeAnswered(
                act, act.policy.timing().notice() > 0 ? 1 - scenario.politics().harmOfThreat() : 1);
    }

    private int end(Act act, int began) {
        if (act.policy.timing() instanceof Timing.Window window) {
            return window.start() + window.length();
        }
        if (!(act.policy.timing() instanceof Timing.ByChance chance)) {
            return Integer.MAX_VALUE;
        }
        boolean brief = draws.uniform(Purpose.SPELL_KIND, act.entity, began) < chance.shortShare();
        double mean = brief ? chance.shortMean() : chance.longMean();
        double length = -mean * Math.log(draws.uniform(Purpose.SPELL_LENGTH, act.entity, began));
        return month + (int) Math.min(100_000, Math.max(1, Math.rint(length)));
    }

    private void harm(Act act, double share) {
        double fall = share * act.policy.harm(scenario.politics());
        for (String target : targets(act)) {
            if (!isTruceBetween(act.policy.country(), target)) {
                diplomacy.harm(act.policy.country(), target, fall);
            }
        }
    }

    private void doHarmAndBeAnswered(Act act, double share) {
        harm(act, share);
        for (Act answer : acts) {
            if (answer.answers(act) && !staysHome(act) && !answer.inForce && answer.due < 0) {
                Timing.Response response = (Timing.Response) answer.policy.timing();
                boolean given = draws.uniform(Purpose.RESPONSE, answer.entity, month) < response.probability();
                if (given && answer.onsets < response.most()) {
                    answer.onsets++;
                    answer.due = month + response.lag();
                }
            }
        }
    }

    private boolean answerOnce() {
        for (Act answer : acts) {
            if (answer.due >= 0 && answer.due <= month) {
                List<Act> causes = acts.stream()
                        .filter(cause -> answer.answers(cause) && cause.inForce)
                        .toList();
                if (causes.isEmpty()) {
                    answer.due = -1;
                } else if (causes.stream().anyMatch(cause -> !cause.suspended && !staysHome(cause))) {
                    answer.due = -1;
                    takeForce(answer, month);
                    return true;
                }
            }
        }
        return false;
    }

    private void rest() {
        List<Act> acting =
                acts.stream().filter(act -> acts(act, new LinkedHashSet<>())).toList();
        for (Act act : acts) {
            boolean rests = act.inForce && !acting.contains(act);
            boolean resumes = act.suspended && !rests;
            act.suspended = rests;
            if (resumes) {
                doHarmAndBeAnswered(act, 1);
            }
        }
    }
}

package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.PartnerDeal;
import chokepoint.policy.PriceFloor;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Projects that somebody backs, and prices that somebody promises. */
final class Ventures {

    /** A project under way, by the name of its firm. */
    private static final class Venture {
        final Terms terms;
        final int due;
        boolean onStream;
        boolean over;

        Venture(Terms terms, int due) {
            this.terms = terms;
            this.due = due;
        }
    }

    /** What a policy offers. */
    private record Terms(String policy, String payer, double share, double cost, double offtake, boolean first) {}

    private final Scenario scenario;
    private final Politics politics;
    private final Draws draws;
    private final Luck luck;
    private final Map<String, Parameters> parameters;
    private final Map<String, Venture> ventures = new LinkedHashMap<>();
    private final Set<String> endedDeals = new LinkedHashSet<>();

    /** Spent this month by payer, USD. */
    final Map<String, Double> spent = new LinkedHashMap<>();

    Ventures(Scenario scenario, Politics politics, Luck luck, Draws draws, Map<String, Parameters> parameters) {
        this.scenario = scenario;
        this.politics = politics;
        this.luck = luck;
        this.draws = draws;
        this.parameters = parameters;
    }

    void advance(int month, List<Market> markets) {
        spent.clear();
        politics.inForce().forEach((name, policy) -> {
            if (policy instanceof PartnerDeal deal
                    && draws.uniform(Purpose.DEAL_END, Draws.entity("policy/" + name), month)
                            < deal.endsPerYear() / 12) {
                endedDeals.add(name);
            }
        });
        for (Market market : markets) {
            for (Seller firm : market.makers()) {
                if (firm.name.endsWith("/project")) {
                    advance(month, markets, market, firm);
                }
            }
        }
    }

    private void advance(int month, List<Market> markets, Market market, Seller firm) {
        Venture venture = ventures.get(firm.name);
        if (venture == null) {
            Terms best = null;
            for (Terms terms : offers(market, firm)) {
                best = best == null || terms.share() > best.share() ? terms : best;
            }
            if (best != null) {
                Project project = project(market, firm);
                int lead = (int) Math.rint(value(firm, "lead-time", project.leadTime()));
                ventures.put(firm.name, new Venture(best, month + lead));
                spent.merge(
                        best.payer(), best.cost() * value(firm, "capital-cost", project.capitalCost()), Double::sum);
            }
        } else if (!venture.over && isEnded(venture)) {
            venture.over = true;
            if (venture.onStream) {
                close(market, firm);
            }
        } else if (!venture.over && !venture.onStream && month >= venture.due) {
            double chance =
                    value(firm, "success", project(market, firm).success()) * Math.min(1, venture.terms.share() / 0.25);
            venture.onStream = draws.uniform(Purpose.PROJECT_SUCCESS, Draws.entity(firm.name), 0) < chance;
            venture.over = !venture.onStream;
            if (venture.onStream) {
                start(markets, market, firm, venture.terms);
            }
        }
    }

    private boolean isEnded(Venture venture) {
        return endedDeals.contains(venture.terms.policy()) && politics.inForce().containsKey(venture.terms.policy());
    }

    private List<Terms> offers(Market market, Seller firm) {
        return politics.inForce().entrySet().stream()
                .filter(entry -> !endedDeals.contains(entry.getKey()))
                .flatMap(entry -> {
                    if (entry.getValue() instanceof CapacityAward award
                            && award.country().equals(firm.country)
                            && Measures.covers(market, award.minerals(), award.stages())) {
                        return List.of(new Terms(
                                        entry.getKey(),
                                        award.country(),
                                        award.grant() + award.loan(),
                                        award.grant() + award.loan() * award.loanCost(),
                                        award.offtake(),
                                        false))
                                .stream();
                    }
                    if (entry.getValue() instanceof PartnerDeal deal
                            && deal.host().equals(firm.country)
                            && Measures.covers(market, deal.minerals(), deal.stages())) {
                        return List.of(new Terms(
                                        entry.getKey(),
                                        deal.country(),
                                        deal.grant() + deal.loan(),
                                        deal.grant() + deal.loan() * deal.loanCost(),
                                        deal.offtake(),
                                        deal.firstOffer()))
                                .stream();
                    }
                    return List.<Terms>of().stream();
                })
                .toList();
    }

    private Project project(Market market, Seller firm) {
        return at(at(at(scenario.projects(), market.mineral), market.stage), firm.country);
    }

    private double value(Seller firm, String name, Prior prior) {
        double u = draws.uniform(Purpose.PARAMETER, Draws.entity(firm.name + "/" + name), 0);
        return scenario.parametricUncertainty() ? prior.quantile(u) : prior.mid();
    }

    private void start(List<Market> markets, Market market, Seller firm, Terms terms) {
        Parameters p = at(parameters, market.mineral);
        firm.capacity = value(firm, "output", project(market, firm).output()) / 12 / market.trend;
        firm.openingCapacity = firm.capacity;
        firm.normal = p.utilisation() * firm.capacity;
        firm.orders = firm.normal;
        firm.ask = firm.baseAsk;
        firm.plannedAsk = 1;
        firm.firstOffer = terms.first() ? terms.payer() : "";
        Map<Buyer, Double> needs = new LinkedHashMap<>();
        market.buyers.forEach(buyer -> needs.put(buyer, need(markets, market, buyer, p)));
        double contracted = 0;
        double gravity = 0;
        for (Buyer buyer : market.buyers) {
            contracted += contracts(buyer, terms) ? at(needs, buyer) : 0;
            gravity += at(needs, buyer) * pull(market, firm, buyer);
        }
        double phi = contracted > 0 ? terms.offtake() : 0;
        for (Buyer buyer : market.buyers) {
            double need = at(needs, buyer);
            if (need > 0) {
                double tonnes = contracts(buyer, terms) && phi > 0 ? phi * firm.normal * need / contracted : 0;
                tonnes += (1 - phi) * firm.normal * need * pull(market, firm, buyer) / gravity;
                double share = Math.min(0.9, tonnes / need);
                buyer.usualShare.replaceAll((seller, old) -> (1 - share) * old + (seller == firm ? share : 0));
                buyer.habit.replaceAll((seller, old) -> (1 - share) * old + (seller == firm ? share : 0));
            }
        }
    }

    private static boolean contracts(Buyer buyer, Terms terms) {
        return buyer.kind != BuyerKind.TRADER && buyer.country.equals(terms.payer());
    }

    private static double need(List<Market> markets, Market market, Buyer buyer, Parameters p) {
        return switch (buyer.kind) {
            case USER -> buyer.baseDemand * at(p.useShare(), buyer.endUse);
            case TRADER -> buyer.baseDemand;
            case REFINER ->
                markets.stream()
                        .filter(other -> other.mineral.equals(market.mineral))
                        .flatMap(other -> other.sellers.stream())
                        .filter(seller -> seller.purchases == buyer)
                        .findFirst()
                        .orElseThrow()
                        .normal;
        };
    }

    private double pull(Market market, Seller from, Buyer to) {
        double freight = new Exchange(scenario, politics, luck, market).freight(from.country, to.country);
        boolean home = from.country.equals(to.country);
        return (home ? scenario.market().homePreference() : 1)
                * Math.exp(-scenario.market().freightDecay() * freight);
    }

    private static void close(Market market, Seller firm) {
        firm.capacity = 0;
        firm.openingCapacity = 0;
        firm.normal = 0;
        firm.orders = 0;
        firm.building.clear();
        firm.firstOffer = "";
        for (Buyer buyer : market.buyers) {
            double lost = at(buyer.usualShare, firm);
            buyer.usualShare.replaceAll((seller, share) -> seller == firm ? 0 : share / (1 - lost));
        }
    }

    /** What a firm is sure to get, in units of the base price. */
    double promised(Market market, Seller firm) {
        double highest = 0;
        for (var policy : politics.inForce().values()) {
            if (policy instanceof PriceFloor promise
                    && promise.country().equals(firm.country)
                    && Measures.covers(market, promise.minerals(), promise.stages())) {
                highest = Math.max(highest, promise.floor());
            }
        }
        return highest / at(parameters, market.mineral).price();
    }

    /** Called before the ask moves. */
    void payPromise(Market market, Seller firm) {
        double missing = Math.max(0, promised(market, firm) - firm.ask);
        double sold = market.buyers.stream()
                .mapToDouble(buyer -> at(buyer.flow, firm))
                .sum();
        spent.merge(
                firm.country,
                missing * sold * market.trend * at(parameters, market.mineral).price(),
                Double::sum);
    }
}

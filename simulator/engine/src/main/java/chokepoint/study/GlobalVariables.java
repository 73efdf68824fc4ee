package chokepoint.study;

import chokepoint.market.Phase;
import chokepoint.world.Blueprint;
import chokepoint.world.Conduct;
import chokepoint.world.MarketPlan;
import chokepoint.world.Passages;
import chokepoint.world.ProjectState.Life;
import chokepoint.world.Support.Purse;
import chokepoint.world.Traits;
import chokepoint.world.World;
import java.util.List;

/** What is traced in the phases that are not one market's. */
final class GlobalVariables {

    private static final List<Life> LIVES = List.of(Life.values());

    private final Blueprint blueprint;
    private final int countries;
    private final int markets;

    GlobalVariables(Blueprint blueprint) {
        this.blueprint = blueprint;
        countries = blueprint.countries().size();
        markets = blueprint.markets().size();
    }

    /** Names of those of a phase, in order; none of a phase that is a market's. */
    static List<String> names(Phase phase) {
        return switch (phase) {
            case OPENING -> List.of("parameters", "use-shares", "conduct", "projects", "stock", "buyer-stock");
            case POLICY -> List.of("relations", "in-force", "memory", "border", "threat", "price-floor", "spending");
            case PROJECTS -> List.of("life", "due", "spending");
            case SHOCKS -> List.of("memory", "demand", "capacity-factor", "passages");
            default -> List.of();
        };
    }

    void add(Phase phase, World world, Fingerprints prints) {
        switch (phase) {
            case OPENING -> opening(world, prints);
            case POLICY -> policy(world, prints);
            case PROJECTS -> projects(world, prints);
            case SHOCKS -> shocks(world, prints);
            default -> throw new IllegalArgumentException(phase + " is a market's");
        }
    }

    private void opening(World world, Fingerprints prints) {
        Traits traits = world.traits;
        for (int g = 0; g < blueprint.minerals().size(); g++) {
            int market = blueprint.refinedMarket()[g];
            for (double[] trait : List.of(
                    traits.price,
                    traits.demandShort,
                    traits.demandLong,
                    traits.supplyShort,
                    traits.supplyLong,
                    traits.stockCover,
                    traits.feedCover,
                    traits.utilisation,
                    traits.volatility,
                    traits.used)) {
                prints.add(0, market, -1, trait[g]);
            }
            prints.add(0, market, -1, traits.mineLead[g]);
            prints.add(0, market, -1, traits.refineryLead[g]);
            for (double share : traits.useShare[g]) {
                prints.add(1, market, -1, share);
            }
        }
        for (double number : numbers(world.conduct)) {
            prints.add(2, -1, -1, number);
        }
        for (int p = 0; p < blueprint.projects().size(); p++) {
            int country = markets + blueprint.projects().get(p).country();
            int market = blueprint.projects().get(p).market();
            prints.add(3, market, country, world.projects.output[p]);
            prints.add(3, market, country, world.projects.capitalCost[p]);
            prints.add(3, market, country, world.projects.lead[p]);
            prints.add(3, market, country, world.projects.success[p]);
        }
        for (MarketPlan plan : blueprint.markets()) {
            stocks(plan, world, prints);
        }
    }

    private void stocks(MarketPlan plan, World world, Fingerprints prints) {
        double[] stock = world.markets[plan.index()].stock;
        for (int i = 0; i < stock.length; i++) {
            prints.add(4, plan.index(), markets + plan.sellerCountry()[i], stock[i]);
        }
        double[] held = world.markets[plan.index()].buyerStock;
        for (int j = 0; j < held.length; j++) {
            prints.add(5, plan.index(), markets + plan.buyerCountry()[j], held[j]);
        }
    }

    private static double[] numbers(Conduct conduct) {
        return new double[] {
            conduct.habitLearning,
            conduct.habitPull,
            conduct.askAdjustment,
            conduct.sellerStockAdjustment,
            conduct.buyerStockAdjustment,
            conduct.coverElasticity,
            conduct.sellerCover,
            conduct.substitutionTime,
            conduct.demandElasticityScale,
            conduct.stockCoverScale,
            conduct.investmentLimit,
            conduct.retirementLimit,
            conduct.restartLimit,
            conduct.growth,
            conduct.capacityMax,
            conduct.smugglingMarkup,
            conduct.smugglingGrowth,
            conduct.smugglingCapacityMax
        };
    }

    private void policy(World world, Fingerprints prints) {
        int policies = world.inForce.length;
        for (int pair = 0; pair < world.relations.length; pair++) {
            prints.add(0, policies + pair / countries, -1, world.relations[pair]);
        }
        for (int p = 0; p < policies; p++) {
            int flags = (world.inForce[p] ? 1 : 0) + (world.suspended[p] ? 2 : 0) + (world.announced[p] ? 4 : 0);
            for (int number : new int[] {
                flags,
                world.effectiveFrom[p],
                world.inForceSince[p],
                world.inForceUntil[p],
                world.dueAt[p],
                world.answered[p],
                world.onsets[p]
            }) {
                prints.add(1, p, -1, number);
            }
            for (double number : world.policyMemory[p]) {
                prints.add(2, p, -1, number);
            }
        }
        border(world, policies, prints);
        spending(world, policies, 6, prints);
    }

    private void border(World world, int policies, Fingerprints prints) {
        for (int desk = 0; desk < blueprint.desks(); desk++) {
            int exporter = policies + desk % countries;
            for (int lane = desk * countries; lane < (desk + 1) * countries; lane++) {
                if (world.border.isTouched(desk)) {
                    prints.add(3, exporter, -1, world.border.isClosed(lane) ? 1 : 0);
                    prints.add(3, exporter, -1, world.border.addedTariff(lane));
                    prints.add(3, exporter, -1, world.border.laneTonnes(lane));
                }
                if (world.isThreatened) {
                    prints.add(4, exporter, -1, world.laneThreat[lane]);
                }
            }
            prints.add(3, exporter, -1, world.border.quotaTonnes(desk));
            prints.add(5, exporter, -1, world.support.promised(desk));
        }
    }

    private void spending(World world, int first, int variable, Fingerprints prints) {
        for (Purse purse : Purse.values()) {
            for (int c = 0; c < countries; c++) {
                for (int g = 0; g < blueprint.minerals().size(); g++) {
                    prints.add(variable, first + c, -1, world.support.spent(purse, c, g));
                }
            }
        }
    }

    private void projects(World world, Fingerprints prints) {
        for (int p = 0; p < blueprint.projects().size(); p++) {
            int country = markets + blueprint.projects().get(p).country();
            int market = blueprint.projects().get(p).market();
            prints.add(0, market, country, LIVES.indexOf(world.projects.life[p]));
            prints.add(1, market, country, world.projects.due[p]);
        }
        spending(world, markets, 2, prints);
    }

    private void shocks(World world, Fingerprints prints) {
        for (double[] memory : world.shockMemory) {
            for (double number : memory) {
                prints.add(0, -1, -1, number);
            }
        }
        for (int g = 0; g < world.demandFactor.length; g++) {
            for (double factor : world.demandFactor[g]) {
                prints.add(1, blueprint.refinedMarket()[g], -1, factor);
            }
        }
        for (MarketPlan plan : blueprint.markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                double factor = world.disturbance.capacityFactor(plan.index(), i);
                prints.add(2, plan.index(), markets + plan.sellerCountry()[i], factor);
            }
        }
        passages(world, prints);
    }

    private void passages(World world, Fingerprints prints) {
        Passages passages = world.disturbance.passages();
        for (int lane = 0; passages.any() && lane < blueprint.lanes(); lane++) {
            int desk = lane / countries;
            if (passages.isTouched(desk)) {
                int country = markets + desk % countries;
                prints.add(3, desk / countries, country, passages.extraFreight(lane));
                prints.add(3, desk / countries, country, passages.orderShare(lane));
                prints.add(3, desk / countries, country, passages.tonnes(lane));
            }
        }
    }
}

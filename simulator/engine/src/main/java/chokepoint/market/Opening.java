package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.Conduct;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.Traits;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.List;

/**
 * The first morning of a run: parameters are drawn, and everything is as in the base year, which is
 * a steady state of the model (MODEL.md, section 5).
 */
final class Opening {

    private final Blueprint blueprint;
    private final MarketRules rules;
    private final Traders traders;
    /** Names of the priors as draws know them, [mineral][place in the record]. */
    private final long[][] priors;

    private final long[][] useShares;
    private final ConductDraws conductDraws;
    /** By mineral. */
    private final long[] entities;

    Opening(Blueprint blueprint, Traders traders) {
        this.blueprint = blueprint;
        this.rules = blueprint.rules();
        this.traders = traders;
        conductDraws = new ConductDraws(blueprint);
        int minerals = blueprint.minerals().size();
        priors = new long[minerals][];
        useShares = new long[minerals][];
        entities = new long[minerals];
        for (int g = 0; g < minerals; g++) {
            String mineral = blueprint.minerals().get(g);
            entities[g] = Draws.entity(mineral);
            priors[g] = entities(
                    mineral,
                    List.of(
                            "price",
                            "demand-elasticity-short",
                            "demand-elasticity-long",
                            "supply-elasticity-short",
                            "supply-elasticity-long",
                            "stock-cover",
                            "feed-cover",
                            "mine-lead-time",
                            "refinery-lead-time",
                            "utilisation",
                            "demand-volatility",
                            "surplus",
                            "use-growth"));
            useShares[g] = entities(mineral + "/end-uses", blueprint.endUses());
        }
    }

    private static long[] entities(String owner, List<String> names) {
        return names.stream()
                .mapToLong(name -> Draws.entity(owner + "/" + name))
                .toArray();
    }

    void open(World world, Draws draws) {
        world.month = 0;
        world.traits.sampled = blueprint.sampled();
        conductDraws.open(world, draws);
        for (int g = 0; g < priors.length; g++) {
            draw(world.traits, world.conduct, g, draws);
        }
        for (MarketPlan plan : blueprint.markets()) {
            openSellers(world, plan);
            openBuyers(world, plan);
        }
        Arrays.fill(world.trend, 1);
        world.border.open();
        for (double[] memory : world.shockMemory) {
            Arrays.fill(memory, 0);
        }
    }

    private void draw(Traits traits, Conduct conduct, int g, Draws draws) {
        Mineral mineral = blueprint.mineralTraits().get(g);
        long[] names = priors[g];
        traits.price[g] = value(traits, mineral.price(), draws, names[0]);
        double scale = conduct.demandElasticityScale;
        traits.demandShort[g] = scale * value(traits, mineral.demandElasticityShort(), draws, names[1]);
        // In the long run demand is never less elastic than in the short run.
        double lasting = scale * value(traits, mineral.demandElasticityLong(), draws, names[2]);
        traits.demandLong[g] = Math.min(traits.demandShort[g], lasting);
        traits.supplyShort[g] = value(traits, mineral.supplyElasticityShort(), draws, names[3]);
        traits.supplyLong[g] = value(traits, mineral.supplyElasticityLong(), draws, names[4]);
        traits.stockCover[g] = conduct.stockCoverScale * value(traits, mineral.stockCover(), draws, names[5])
                + traits.value(rules.unseenStock(), draws.uniform(Purpose.UNSEEN_STOCK, entities[g], 0));
        traits.feedCover[g] = value(traits, mineral.feedCover(), draws, names[6]);
        traits.mineLead[g] = (int) Math.rint(value(traits, mineral.mineLeadTime(), draws, names[7]));
        traits.refineryLead[g] = (int) Math.rint(value(traits, mineral.refineryLeadTime(), draws, names[8]));
        traits.utilisation[g] = value(traits, mineral.utilisation(), draws, names[9]);
        traits.volatility[g] = value(traits, mineral.demandVolatility(), draws, names[10]);
        double error = traits.value(rules.balanceError(), draws.uniform(Purpose.BALANCE_ERROR, entities[g], 0));
        traits.used[g] = 1 - (value(traits, mineral.surplus(), draws, names[11]) + error);
        traits.useGrowth[g] = value(traits, mineral.useGrowth(), draws, names[12]);
        List<Prior> shares = blueprint.useShares().get(g);
        double sum = 0;
        for (int e = 0; e < shares.size(); e++) {
            traits.useShare[g][e] = value(traits, shares.get(e), draws, useShares[g][e]);
            sum += traits.useShare[g][e];
        }
        for (int e = 0; e < shares.size(); e++) {
            traits.useShare[g][e] /= sum;
        }
    }

    private static double value(Traits traits, Prior prior, Draws draws, long name) {
        return traits.value(prior, draws.uniform(Purpose.PARAMETER, name, 0));
    }

    private void openSellers(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        double utilisation = world.traits.utilisation[plan.mineral()];
        for (int i = 0; i < plan.sellers(); i++) {
            state.ask[i] = plan.ask0()[i];
            state.orders[i] = plan.flow0()[i];
            state.normal[i] = plan.flow0()[i];
            state.firstOffer[i] = -1;
            System.arraycopy(plan.share0()[i], 0, state.alpha[i], 0, plan.buyers());
            System.arraycopy(plan.share0()[i], 0, state.habit[i], 0, plan.buyers());
        }
        for (int i = 0; i < plan.makers().length; i++) {
            state.output[i] = plan.flow0()[i];
            state.stock[i] = world.conduct.sellerCover * plan.flow0()[i];
            double running = plan.makers()[i].running0();
            state.capacity[i] = running > 0 ? running : plan.flow0()[i] / utilisation;
            state.openingCapacity[i] = state.capacity[i];
            state.idle[i] = 0;
            state.mothballed[i] = plan.makers()[i].mothballed0();
            state.plannedAsk[i] = 1;
            state.building[i] = 0;
        }
        for (double[] arrivals : state.pipeline) {
            Arrays.fill(arrivals, 0);
        }
        for (int k = 0; k < plan.traders(); k++) {
            int i = plan.makers().length + k;
            state.stock[i] = rules.traders().cover() * plan.flow0()[i];
            state.unitCost[k] = plan.ask0()[i] / (1 + rules.traders().markup());
            state.traderCapacity[k] = traders.leastCapacity(plan, k);
        }
        Arrays.fill(state.premium, 1);
        Arrays.fill(state.lanePremium, 1);
        Arrays.fill(state.lanesPriced, false);
    }

    private void openBuyers(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int j = 0; j < plan.buyers(); j++) {
            boolean uses = plan.buyerKind()[j] == BuyerKind.USER;
            double use = plan.demand0()[j]
                    * (uses
                            ? world.traits.useShare[plan.mineral()][plan.role()[j]] * world.traits.used[plan.mineral()]
                            : 1);
            double cover = uses ? world.traits.stockCover[plan.mineral()] : world.traits.feedCover[plan.mineral()];
            state.use[j] = use;
            state.smoothedUse[j] = use;
            state.buyerStock[j] = plan.buyerKind()[j] == BuyerKind.TRADER ? 0 : cover * use;
            state.wanted[j] = use;
            state.intensity[j] = 0;
            state.deepest[j] = 0;
            state.price[j] = 1;
            state.referencePrice[j] = 1;
            state.unmet[j] = 0;
            state.threat[j] = 0;
        }
    }
}

package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.ProjectPlan;
import chokepoint.world.Support.Backing;
import chokepoint.world.World;

/**
 * Who buys from a project when it comes on stream: part of its usual output is contracted by the
 * backer's buyers, the rest spreads by gravity as trade of the base year did (MODEL.md, equation D2).
 */
final class Offtake {

    /** No buyer relies on a project for more than this share of its purchases. */
    private static final double MOST = 0.9;

    private final Blueprint blueprint;
    private final MarketRules rules;

    Offtake(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.rules = blueprint.rules();
    }

    /** Makes room for the project in the usual shares and the habits of buyers. */
    void agree(World world, ProjectPlan project, double usual, Backing backing) {
        MarketPlan plan = blueprint.markets().get(project.market());
        double contracted = 0;
        double pulled = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            double base = base(world, plan, j);
            contracted += isContracted(plan, j, backing) ? base : 0;
            pulled += base * pull(project.country(), plan.buyerCountry()[j]);
        }
        double byContract = contracted > 0 ? backing.offtake() : 0;
        for (int j = 0; j < plan.buyers(); j++) {
            if (base(world, plan, j) > 0) {
                double perDemand = isContracted(plan, j, backing) && contracted > 0 ? byContract / contracted : 0;
                perDemand += (1 - byContract) * pull(project.country(), plan.buyerCountry()[j]) / pulled;
                take(world.markets[plan.index()], project.maker(), j, Math.min(MOST, usual * perDemand));
            }
        }
    }

    private static boolean isContracted(MarketPlan plan, int buyer, Backing backing) {
        return plan.buyerKind()[buyer] != BuyerKind.TRADER && plan.buyerCountry()[buyer] == backing.payer();
    }

    /** Usual purchases, t/month. */
    private double base(World world, MarketPlan plan, int buyer) {
        int role = plan.role()[buyer];
        return switch (plan.buyerKind()[buyer]) {
            case USER -> plan.demand0()[buyer] * world.traits.useShare[plan.mineral()][role];
            case REFINER -> world.markets[blueprint.refinedMarket()[plan.mineral()]].normal[role];
            case TRADER -> plan.demand0()[buyer];
        };
    }

    /** Gravity without the sizes of both sides. */
    private double pull(int from, int to) {
        double home = from == to ? rules.homePreference() : 1;
        return home * Reals.exp(-rules.freightDecay() * blueprint.freight(from, to));
    }

    private static void take(MarketState state, int maker, int buyer, double share) {
        for (int i = 0; i < state.alpha.length; i++) {
            state.alpha[i][buyer] *= 1 - share;
            state.habit[i][buyer] *= 1 - share;
        }
        state.alpha[maker][buyer] += share;
        state.habit[maker][buyer] += share;
    }

    /** Takes the project out of the usual shares; habits forget it by themselves. */
    void end(World world, ProjectPlan project) {
        MarketState state = world.markets[project.market()];
        double[] lost = state.alpha[project.maker()];
        for (int j = 0; j < lost.length; j++) {
            double left = 1 - lost[j];
            lost[j] = 0;
            for (double[] alpha : state.alpha) {
                alpha[j] /= left;
            }
        }
    }
}

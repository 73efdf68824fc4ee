package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/** When a policy that is not in force begins, and for how long (MODEL.md, equations G1 to G3). */
final class Onsets {

    private static final int FOR_EVER = 1_000_000;

    private final Blueprint blueprint;
    private final Relations relations;

    Onsets(Blueprint blueprint, Relations relations) {
        this.blueprint = blueprint;
        this.relations = relations;
    }

    /** Whether an idle policy is announced this month, or takes force at once if it gives no notice. */
    boolean begins(World world, int number, BoundPolicy policy, Draws draws) {
        Timing timing = policy.timing();
        if (timing instanceof Timing.Window window) {
            int announcement = Math.max(0, window.start() - window.notice());
            return world.onsets[number] == 0
                    && world.month >= announcement
                    && world.month - window.start() < window.length();
        }
        if (timing instanceof Timing.Response) {
            return false;
        }
        Timing.ByChance chance = (Timing.ByChance) timing;
        if (world.month < chance.earliest() || world.onsets[number] >= chance.most()) {
            return false;
        }
        double hazard = 1 - Reals.exp(-perYear(world, policy) / 12);
        return draws.uniform(Purpose.POLICY_ONSET, policy.entity(), world.month) < hazard;
    }

    private double perYear(World world, BoundPolicy policy) {
        if (policy.timing() instanceof Timing.Spells spells) {
            return spells.onsetsPerYear();
        }
        Timing.Pressure pressure = (Timing.Pressure) policy.timing();
        double perYear = relations.inConflict(world, policy) ? pressure.conflictPerYear() : pressure.calmPerYear();
        return pressure.priceWeight() == 0
                ? perYear
                : perYear * Reals.pow(priceAbroad(world, policy), -pressure.priceWeight());
    }

    /** Price that others pay for what the actor's desks sell, relative to the base year: a mean over its markets. */
    private double priceAbroad(World world, BoundPolicy policy) {
        double sum = 0;
        for (int desk : policy.desks()) {
            int market = desk / blueprint.countries().size();
            MarketPlan plan = blueprint.markets().get(market);
            MarketState state = world.markets[market];
            double paid = 0;
            double weight = 0;
            for (int j = 0; j < plan.buyers(); j++) {
                double demand = plan.buyerCountry()[j] == policy.actor() ? 0 : plan.demand0()[j];
                paid += demand * state.price[j];
                weight += demand;
            }
            sum += weight > 0 ? paid / weight : 1;
        }
        return policy.desks().length == 0 ? 1 : sum / policy.desks().length;
    }

    /** The month in which a policy that is announced this month takes force, if it is carried out. */
    int effectiveFrom(World world, BoundPolicy policy) {
        // A window keeps its start even if the run began after its announcement.
        return policy.timing() instanceof Timing.Window window
                ? Math.max(world.month, window.start())
                : world.month + policy.timing().notice();
    }

    /** The first month after a policy that takes force this month, by chance drawn when it began. */
    int until(World world, BoundPolicy policy, int began, Draws draws) {
        if (policy.timing() instanceof Timing.Window window) {
            return window.start() + window.length();
        }
        if (!(policy.timing() instanceof Timing.ByChance chance)) {
            return FOR_EVER;
        }
        boolean isShort = draws.uniform(Purpose.SPELL_KIND, policy.entity(), began) < chance.shortShare();
        double mean = isShort ? chance.shortMean() : chance.longMean();
        double length = -mean * Reals.log(draws.uniform(Purpose.SPELL_LENGTH, policy.entity(), began));
        return world.month + (int) Math.max(1, Math.min(100_000, Math.rint(length)));
    }
}

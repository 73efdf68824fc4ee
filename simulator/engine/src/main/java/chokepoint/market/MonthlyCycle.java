package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.random.Draws;
import chokepoint.shock.ShockProcess;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.List;

/**
 * A month, phase by phase: the table of contents of the model (MODEL.md, section 3).
 *
 * <p>Not thread-safe: it holds scratch arrays. One worker owns one cycle and one world.
 */
public final class MonthlyCycle {

    private final Blueprint blueprint;
    private final Governments governments;
    private final Projects projects;
    private final Chance chance;
    private final Routes routes;
    private final ByProducts byProducts;
    private final Mining mining;
    private final Refining refining;
    private final Investment investment;
    private final Users users;
    private final Reserves reserves;
    private final Traders traders;
    private final Sellers sellers;
    private final Opening opening;
    /** By mineral. */
    private final Transhipment[] transhipments;

    private final Clearing[] clearings;
    private final Smuggling[] smugglings;
    private final Habits[] habits;
    private Witness witness = Witness.NONE;

    /** A cycle for the runs of one scenario. */
    public MonthlyCycle(Blueprint blueprint, List<BoundPolicy> policies, List<ShockProcess.Effect> shocks) {
        this.blueprint = blueprint;
        governments = new Governments(blueprint, policies);
        projects = new Projects(blueprint);
        chance = new Chance(shocks);
        routes = new Routes(blueprint);
        byProducts = new ByProducts(blueprint);
        mining = new Mining(byProducts);
        refining = new Refining(blueprint);
        investment = new Investment(blueprint, byProducts);
        users = new Users(blueprint);
        reserves = new Reserves(blueprint);
        traders = new Traders(blueprint);
        sellers = new Sellers(blueprint);
        opening = new Opening(blueprint, traders);
        transhipments = new Transhipment[blueprint.minerals().size()];
        for (int mineral = 0; mineral < transhipments.length; mineral++) {
            MarketPlan refined = blueprint.markets().get(blueprint.refinedMarket()[mineral]);
            transhipments[mineral] = new Transhipment(blueprint, refined, traders);
        }
        int markets = blueprint.markets().size();
        clearings = new Clearing[markets];
        smugglings = new Smuggling[markets];
        habits = new Habits[markets];
        var rules = blueprint.rules();
        for (MarketPlan plan : blueprint.markets()) {
            clearings[plan.index()] =
                    new Clearing(plan, blueprint.countries().size(), rules.substitution(), rules.rounds());
            smugglings[plan.index()] = new Smuggling(blueprint, plan);
            habits[plan.index()] = new Habits(plan);
        }
    }

    /** Has someone look at the world after each phase of a run. */
    public void watch(Witness other) {
        witness = other;
    }

    /** Puts the world into the base year, with the parameters of the run that the draws belong to. */
    public void open(World world, Draws draws) {
        opening.open(world, draws);
        projects.open(world, draws);
        for (int mineral = 0; mineral < transhipments.length; mineral++) {
            transhipments[mineral].begin(world.markets[blueprint.refinedMarket()[mineral]]);
        }
        for (MarketPlan plan : blueprint.markets()) {
            smugglings[plan.index()].begin(world.markets[plan.index()]);
        }
        governments.open(world);
        reserves.open(world);
        routes.forget();
        witness.after(Phase.OPENING, world, -1);
    }

    /** Moves the world on by a month. */
    public void advance(World world, Draws draws) {
        Growth.follow(world);
        if (governments.decide(world, draws)) {
            routes.borderChanged(world.border);
        }
        witness.after(Phase.POLICY, world, -1);
        projects.advance(world, draws);
        witness.after(Phase.PROJECTS, world, -1);
        chance.strike(world, draws);
        byProducts.look(world);
        routes.passagesChanged(world.disturbance.passages());
        witness.after(Phase.SHOCKS, world, -1);
        for (int mineral = 0; mineral < blueprint.minerals().size(); mineral++) {
            int mined = blueprint.minedMarket()[mineral];
            MarketPlan refined = blueprint.markets().get(blueprint.refinedMarket()[mineral]);
            if (mined >= 0) {
                advanceMined(world, blueprint.markets().get(mined), refined, draws);
            }
            advanceRefined(world, refined, draws);
        }
        world.month++;
    }

    private void advanceMined(World world, MarketPlan mined, MarketPlan refined, Draws draws) {
        investment.decide(world, mined);
        routes.refresh(world, mined);
        mining.produce(world, mined);
        witness.after(Phase.SUPPLY, world, mined.index());
        refining.produce(world, refined);
        witness.after(Phase.ORDERS, world, mined.index());
        trade(world, mined, draws);
        refining.receive(world, mined);
        witness.after(Phase.RECEIPTS, world, mined.index());
        sellers.update(world, mined);
        witness.after(Phase.ASKS, world, mined.index());
    }

    private void advanceRefined(World world, MarketPlan refined, Draws draws) {
        investment.decide(world, refined);
        transhipments[refined.mineral()].open(world);
        routes.refresh(world, refined);
        mining.produce(world, refined);
        witness.after(Phase.SUPPLY, world, refined.index());
        reserves.sell(world, refined);
        users.order(world, refined);
        reserves.order(world, refined);
        traders.order(world, refined);
        witness.after(Phase.ORDERS, world, refined.index());
        trade(world, refined, draws);
        reserves.receive(world, refined);
        users.receive(world, refined);
        reserves.pay(world, refined);
        traders.receive(world, refined);
        transhipments[refined.mineral()].watch(world, draws);
        witness.after(Phase.RECEIPTS, world, refined.index());
        sellers.update(world, refined);
        witness.after(Phase.ASKS, world, refined.index());
    }

    private void trade(World world, MarketPlan plan, Draws draws) {
        MarketState state = world.markets[plan.index()];
        System.arraycopy(state.stock, 0, state.offered, 0, state.stock.length);
        smugglings[plan.index()].leave(world, draws);
        clearings[plan.index()].clear(state);
        smugglings[plan.index()].arrive(world);
        System.arraycopy(state.offered, 0, state.stock, 0, plan.makers().length);
        habits[plan.index()].update(state, world.conduct);
        witness.after(Phase.TRADE, world, plan.index());
    }
}

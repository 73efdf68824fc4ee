package chokepoint.market;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketState;
import chokepoint.world.ProjectPlan;
import chokepoint.world.ProjectState;
import chokepoint.world.ProjectState.Life;
import chokepoint.world.Support.Backing;
import chokepoint.world.World;

/**
 * Mines and refineries that somebody backs: they are paid for, built, come on stream or fail, and are
 * lost when their backing ends (MODEL.md, equations D1 and D2).
 */
final class Projects {

    /** Public share of the capital cost from which private money brings the rest; judgement. */
    static final double BANKABLE = 0.25;

    private static final double MONTHS = 12;

    private final Blueprint blueprint;
    private final ProjectPlan[] plans;
    private final Offtake offtake;
    private final long[] entities;
    /** Names of the priors as draws know them, [project][place in the record]. */
    private final long[][] priors;

    Projects(Blueprint blueprint) {
        this.blueprint = blueprint;
        plans = blueprint.projects().toArray(new ProjectPlan[0]);
        offtake = new Offtake(blueprint);
        entities = new long[plans.length];
        priors = new long[plans.length][];
        for (int p = 0; p < plans.length; p++) {
            String name = plans[p].name();
            entities[p] = Draws.entity(name);
            priors[p] = new long[] {
                Draws.entity(name + "/output"),
                Draws.entity(name + "/capital-cost"),
                Draws.entity(name + "/lead-time"),
                Draws.entity(name + "/success")
            };
        }
    }

    /** Draws what projects are like in this run; nobody has backed them yet. */
    void open(World world, Draws draws) {
        ProjectState state = world.projects;
        for (int p = 0; p < plans.length; p++) {
            Project terms = plans[p].terms();
            state.output[p] = value(world, terms.output(), draws, priors[p][0]) / MONTHS;
            state.capitalCost[p] = value(world, terms.capitalCost(), draws, priors[p][1]);
            state.lead[p] = (int) Math.rint(value(world, terms.leadTime(), draws, priors[p][2]));
            state.success[p] = value(world, terms.success(), draws, priors[p][3]);
            state.life[p] = Life.IDLE;
            state.backing[p] = null;
            state.due[p] = 0;
        }
    }

    private static double value(World world, Prior prior, Draws draws, long name) {
        return world.traits.value(prior, draws.uniform(Purpose.PARAMETER, name, 0));
    }

    /** A month of all projects, after governments have decided. */
    void advance(World world, Draws draws) {
        ProjectState state = world.projects;
        for (int p = 0; p < plans.length; p++) {
            Backing backing = state.backing[p];
            Backing offer = world.support.backing(p);
            boolean ended = backing != null && backing.equals(world.support.abandoned(p));
            if (state.life[p] == Life.IDLE && offer != null) {
                begin(world, p, offer);
            } else if (state.life[p] == Life.BUILDING && ended) {
                state.life[p] = Life.LOST;
            } else if (state.life[p] == Life.ON_STREAM && ended) {
                lose(world, p);
            } else if (state.life[p] == Life.BUILDING && backing != null && world.month >= state.due[p]) {
                finish(world, p, backing, draws);
            }
        }
    }

    /** D1: money is spent when it is promised, whatever comes of it. */
    private void begin(World world, int p, Backing offer) {
        ProjectState state = world.projects;
        state.life[p] = Life.BUILDING;
        state.backing[p] = offer;
        state.due[p] = world.month + state.lead[p];
        int mineral = blueprint.markets().get(plans[p].market()).mineral();
        world.support.spend(offer.purse(), offer.payer(), mineral, offer.cost() * state.capitalCost[p]);
    }

    /** D2: the project comes on stream or fails. */
    private void finish(World world, int p, Backing backing, Draws draws) {
        ProjectState state = world.projects;
        double chance = state.success[p] * Math.min(1, backing.share() / BANKABLE);
        if (draws.uniform(Purpose.PROJECT_SUCCESS, entities[p], 0) >= chance) {
            state.life[p] = Life.FAILED;
            return;
        }
        state.life[p] = Life.ON_STREAM;
        MarketState market = world.markets[plans[p].market()];
        int maker = plans[p].maker();
        int mineral = blueprint.markets().get(plans[p].market()).mineral();
        // What is built is so many tonnes, however much the market has grown by then.
        double capacity = state.output[p] / world.trend[mineral];
        double usual = world.traits.utilisation[mineral] * capacity;
        market.capacity[maker] = capacity;
        market.openingCapacity[maker] = capacity;
        market.normal[maker] = usual;
        // Contracts are there before the first tonne; without orders a refinery would buy no feed.
        market.orders[maker] = usual;
        market.ask[maker] = blueprint.markets().get(plans[p].market()).ask0()[maker];
        market.plannedAsk[maker] = 1;
        market.firstOffer[maker] = backing.firstOffer() ? backing.payer() : -1;
        offtake.agree(world, plans[p], usual, backing);
    }

    /** The backing has ended by force: capacity is gone, stocks are sold off. */
    private void lose(World world, int p) {
        world.projects.life[p] = Life.LOST;
        MarketState market = world.markets[plans[p].market()];
        int maker = plans[p].maker();
        market.capacity[maker] = 0;
        market.openingCapacity[maker] = 0;
        market.building[maker] = 0;
        for (double[] arrivals : market.pipeline) {
            arrivals[maker] = 0;
        }
        market.normal[maker] = 0;
        market.orders[maker] = 0;
        market.firstOffer[maker] = -1;
        offtake.end(world, plans[p]);
    }
}

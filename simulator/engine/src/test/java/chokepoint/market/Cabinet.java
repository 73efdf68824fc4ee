package chokepoint.market;

import chokepoint.domain.PoliticsRules;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.PolicyInstrument.Effect;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Blueprint;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Governments without a market: policies that do nothing, or one thing, month by month. */
final class Cabinet {

    static final int NEVER_ENDS = 1_000_000;

    private static final Blueprint MARKET =
            Compiler.compile(Scenarios.random(1, Map.of(), Map.of())).blueprint();

    final Blueprint blueprint;
    final World world;
    private final List<BoundPolicy> policies;
    private final Governments governments;
    private Draws draws = new Draws(new RunKey(0, 0));

    /** All pairs of countries begin with the same relation. */
    Cabinet(PoliticsRules politics, double relation, BoundPolicy... policies) {
        double[] relation0 = new double[MARKET.relation0().length];
        Arrays.fill(relation0, relation);
        blueprint = new Blueprint(
                MARKET.rules(),
                politics,
                relation0,
                MARKET.partners(),
                MARKET.sampled(),
                MARKET.minerals(),
                MARKET.mineralTraits(),
                MARKET.useShares(),
                MARKET.countries(),
                MARKET.endUses(),
                MARKET.industries(),
                MARKET.hosts(),
                MARKET.markets(),
                MARKET.minedMarket(),
                MARKET.refinedMarket(),
                MARKET.projects(),
                MARKET.freight(),
                MARKET.tariff0());
        this.policies = List.of(policies);
        world = new World(blueprint, new int[policies.length], new int[0]);
        governments = new Governments(blueprint, this.policies);
        open(0);
    }

    Cabinet(BoundPolicy... policies) {
        this(Scenarios.politics(), 0, policies);
    }

    /** A policy of a country against others that does nothing to trade. */
    static BoundPolicy policy(String name, Timing timing, int actor, int... targets) {
        return acting(name, timing, (border, moment) -> {}, actor, targets);
    }

    static BoundPolicy acting(String name, Timing timing, Effect effect, int actor, int... targets) {
        return new BoundPolicy(name, entity(name), timing, effect, actor, targets, 0.2, new int[0], new int[0], false);
    }

    /** A policy that answers others, by their numbers. */
    static BoundPolicy answer(String name, double probability, int lag, int[] causes, int actor, int... targets) {
        Timing timing = new Timing.Response(List.of("named by number"), probability, lag, 1000);
        return new BoundPolicy(
                name, entity(name), timing, (border, moment) -> {}, actor, targets, 0.2, new int[0], causes, false);
    }

    static BoundPolicy truce(String name, Timing timing, int one, int other) {
        return new BoundPolicy(
                name,
                entity(name),
                timing,
                (border, moment) -> {},
                one,
                new int[] {other},
                0,
                new int[0],
                new int[0],
                true);
    }

    private static long entity(String name) {
        return Draws.entity("policy/" + name);
    }

    Cabinet open(int run) {
        draws = new Draws(new RunKey(5, run));
        world.month = 0;
        governments.open(world);
        return this;
    }

    /** Governments decide, and the month ends. */
    Cabinet advance(int months) {
        for (int k = 0; k < months; k++) {
            governments.decide(world, draws);
            world.month++;
        }
        return this;
    }

    double relation(int one, int other) {
        return world.relations[one * blueprint.countries().size() + other];
    }

    /** What happened, for example {@code 3 ban IN_FORCE}. */
    List<String> history() {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < world.chronicle.size(); k++) {
            lines.add(world.chronicle.month(k) + " "
                    + policies.get(world.chronicle.policy(k)).name() + " " + world.chronicle.event(k));
        }
        return lines;
    }
}

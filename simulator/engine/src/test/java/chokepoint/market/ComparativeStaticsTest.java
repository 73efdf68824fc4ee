package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Industry;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.Changed;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Which way things go when one parameter is another, in stormy worlds that see the same random
 * numbers. Each holds in every world, not only on average.
 */
class ComparativeStaticsTest {

    private static final int MONTHS = 120;
    private static final int LATE = 96;

    private static LongStream seeds() {
        return LongStream.rangeClosed(311, 326);
    }

    /**
     * What users went without and wanted, in months of world output, all minerals together.
     *
     * @param unmet by all users
     * @param unmetOfFirst by users whose end use is not {@code alloys}
     * @param lateUse wanted in the last two years
     */
    private record Need(double unmet, double unmetOfFirst, double lateUse) {

        static Need of(Scenario scenario, long seed) {
            Simulation simulation = new Simulation(scenario, new RunKey(seed, 0));
            Need sum = new Need(0, 0, 0);
            for (int month = 0; month < MONTHS; month++) {
                simulation.advance();
                for (MarketPlan plan : simulation.blueprint.markets()) {
                    sum = plan.stage() == Stage.REFINED ? sum.plus(simulation, plan, month) : sum;
                }
            }
            return sum;
        }

        private Need plus(Simulation simulation, MarketPlan plan, int month) {
            MarketState state = simulation.state(plan);
            double missed = 0;
            double missedByFirst = 0;
            double late = 0;
            for (int j = 0; j < plan.buyers(); j++) {
                if (plan.buyerKind()[j] == BuyerKind.USER) {
                    String use = simulation.blueprint.endUses().get(plan.role()[j]);
                    missed += state.unmet[j];
                    missedByFirst += use.equals("alloys") ? 0 : state.unmet[j];
                    late += month >= LATE ? state.use[j] : 0;
                }
            }
            double world = plan.worldFlow0();
            return new Need(unmet + missed / world, unmetOfFirst + missedByFirst / world, lateUse + late / world);
        }
    }

    private static Scenario with(Scenario world, Industry first, Industry alloys) {
        Map<String, Industry> industries = new LinkedHashMap<>();
        industries.put("chips", first);
        industries.put("magnets", first);
        industries.put("alloys", alloys);
        return IndustryWorlds.with(world, world.market(), industries, Map.of());
    }

    private static Scenario withCover(Scenario world, double factor) {
        Map<String, Mineral> minerals = new LinkedHashMap<>();
        world.minerals().forEach((name, mineral) -> minerals.put(name, withCover(mineral, factor)));
        return IndustryWorlds.withMinerals(world, minerals);
    }

    private static Mineral withCover(Mineral mineral, double factor) {
        Prior cover = mineral.stockCover();
        return Changed.of(
                mineral,
                Map.of("stockCover", new Prior(factor * cover.low(), factor * cover.mid(), factor * cover.high())));
    }

    @Test
    void moreStockLessUnmetDemand() {
        double without = 0;
        double with = 0;
        for (long seed : seeds().toArray()) {
            Scenario world = RandomWorlds.stormy(seed);
            double usual = Need.of(world, seed).unmet();
            double half = Need.of(withCover(world, 0.5), seed).unmet();
            double triple = Need.of(withCover(world, 3), seed).unmet();
            assertTrue(triple <= usual && usual <= half, "seed " + seed + ": " + triple + ", " + usual + ", " + half);
            without += half;
            with += triple;
        }
        assertTrue(with < 0.1 * without, with + " of " + without);
    }

    /** What C0 exported over the run, in months of world output, all markets together. */
    private static double exports(Scenario world, long seed, PolicyInstrument control) {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(world.policies());
        policies.put("control", control);
        Simulation simulation = new Simulation(RandomWorlds.with(world, policies, world.shocks()), new RunKey(seed, 0));
        double sum = 0;
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (MarketPlan plan : simulation.blueprint.markets()) {
                sum += simulation.state(plan).exported[0] / plan.worldFlow0();
            }
        }
        return sum;
    }

    @Test
    void aTighterControlNoMoreExports() {
        Timing threeYears = new Timing.Window(12, 36);
        List<String> all = List.of();
        for (long seed : seeds().toArray()) {
            Scenario world = RandomWorlds.calm(seed);
            double before = Double.POSITIVE_INFINITY;
            for (double share : new double[] {1, 0.6, 0.3, 0}) {
                double now = exports(world, seed, new ExportQuota("C0", all, List.of(), share, threeYears));
                assertTrue(now <= before, "seed " + seed + ", share " + share + ": " + now + " after " + before);
                before = now;
            }
            double one = exports(world, seed, new ExportBan("C0", all, List.of(), List.of("C1"), threeYears));
            double two = exports(world, seed, new ExportBan("C0", all, List.of(), List.of("C1", "C2"), threeYears));
            assertTrue(two <= one, "seed " + seed + ": " + two + " with two barred, " + one + " with one");
        }
    }

    @Test
    void whoComesFirstIsNeverShorterThanWithoutPriorities() {
        double without = 0;
        double with = 0;
        for (long seed : seeds().toArray()) {
            Scenario world = RandomWorlds.stormy(seed);
            double alike = Need.of(world, seed).unmetOfFirst();
            double first = Need.of(with(world, Industry.PLAIN, new Industry(2, 1, 0, 1, 1)), seed)
                    .unmetOfFirst();
            assertTrue(first <= alike, "seed " + seed + ": " + first + ", without priorities " + alike);
            without += alike;
            with += first;
        }
        assertTrue(with < 0.6 * without, with + " of " + without);
    }

    @Test
    void substitutionThatIsKeptLowersLaterDemand() {
        for (long seed : seeds().toArray()) {
            Scenario world = RandomWorlds.stormy(seed);
            Industry keeps = new Industry(1, 1, 0.3, 1, 1);
            double without = Need.of(world, seed).lateUse();
            double with = Need.of(with(world, keeps, keeps), seed).lateUse();
            assertTrue(with < without, "seed " + seed + ": " + with + ", without " + without);
        }
    }
}

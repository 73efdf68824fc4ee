package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules;
import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.random.RunKey;
import chokepoint.scenario.Changed;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.UncertainWorlds;
import chokepoint.world.Conduct;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structural parameters with a range are drawn in each run; what has none stays as it is, to the bit. */
class StructuralUncertaintyTest {

    private static final int MONTHS = 120;
    /** Runs of odd worlds draw. */
    private static final long DRAWN = 301;

    private static final long AT_MID = 302;

    private static double[] conduct(Simulation simulation) {
        Conduct c = simulation.world.conduct;
        return new double[] {
            c.habitLearning,
            c.habitPull,
            c.askAdjustment,
            c.sellerStockAdjustment,
            c.buyerStockAdjustment,
            c.coverElasticity,
            c.sellerCover,
            c.substitutionTime,
            c.demandElasticityScale,
            c.stockCoverScale,
            c.investmentLimit,
            c.retirementLimit,
            c.restartLimit,
            c.growth,
            c.capacityMax
        };
    }

    private static Prior[] priors(MarketRules rules) {
        return new Prior[] {
            rules.habitLearning(),
            rules.habitPull(),
            rules.askAdjustment(),
            rules.sellerStockAdjustment(),
            rules.buyerStockAdjustment(),
            rules.coverElasticity(),
            rules.sellerCover(),
            rules.substitutionTime(),
            rules.demandElasticityScale(),
            rules.stockCoverScale(),
            rules.investmentLimit(),
            rules.retirementLimit(),
            rules.restartLimit(),
            rules.traders().growth(),
            rules.traders().capacityMax()
        };
    }

    private static double[] everything(Simulation simulation) {
        DoubleStream numbers = DoubleStream.empty();
        for (MarketState state : simulation.world.markets) {
            for (double[] row :
                    new double[][] {state.ask, state.stock, state.capacity, state.buyerStock, state.price}) {
                numbers = DoubleStream.concat(numbers, DoubleStream.of(row));
            }
        }
        return numbers.toArray();
    }

    /** What chance does, and parameters of minerals that the scales do not touch. */
    private static double[] otherDraws(Simulation simulation) {
        DoubleStream numbers = DoubleStream.concat(
                DoubleStream.of(simulation.world.traits.supplyShort),
                DoubleStream.of(simulation.world.traits.volatility));
        for (double[] row : simulation.world.demandFactor) {
            numbers = DoubleStream.concat(numbers, DoubleStream.of(row));
        }
        return DoubleStream.concat(numbers, DoubleStream.of(simulation.world.relations))
                .toArray();
    }

    private static Simulation run(Scenario world, long seed) {
        return new Simulation(world, new RunKey(seed, 0));
    }

    @Test
    void whereRunsDoNotDrawARangeIsItsMidToTheBit() {
        Scenario world = HinderedWorlds.smuggling(IndustryWorlds.stormy(AT_MID), UncertainWorlds.MID_SMUGGLING);
        Scenario uncertain = UncertainWorlds.uncertain(world);
        Simulation numbers = run(world, 1);
        Simulation ranges = run(uncertain, 1);
        for (int month = 0; month < MONTHS; month++) {
            numbers.advance();
            ranges.advance();
            assertArrayEquals(everything(numbers), everything(ranges), "month " + month);
        }
    }

    @Test
    void aRangeMovesNoOtherDraw() {
        Scenario world = RandomWorlds.stormy(DRAWN);
        Simulation numbers = run(world, 1);
        Simulation ranges = run(UncertainWorlds.uncertain(world), 1);
        for (int month = 0; month < MONTHS; month++) {
            numbers.advance();
            ranges.advance();
            assertArrayEquals(otherDraws(numbers), otherDraws(ranges), "month " + month);
        }
        assertNotEquals(numbers.price("C0"), ranges.price("C0"));
    }

    @Test
    void everyRangeIsDrawnApartFromAllOthers() {
        Scenario world = UncertainWorlds.of(DRAWN);
        TraderRules usual = world.market().traders();
        TraderRules certain = new TraderRules(
                usual.markup(),
                Prior.of(0.3),
                usual.marginTrigger(),
                usual.shrink(),
                usual.cover(),
                usual.capacityMin(),
                usual.capacityMax(),
                usual.detection(),
                usual.crackdown());
        double[] all = conduct(run(world, 1));
        double[] others = conduct(run(HinderedWorlds.trading(world, certain), 1));
        int growth = all.length - 2;
        assertEquals(0.3, others[growth]);
        others[growth] = all[growth];
        assertArrayEquals(all, others);
    }

    @Test
    void runsDrawDifferentlyAndARunTheSameAgain() {
        Scenario world = UncertainWorlds.of(DRAWN);
        Simulation simulation = run(world, 1);
        double[] first = conduct(simulation);
        simulation.open(new RunKey(1, 1));
        double[] second = conduct(simulation);
        for (int k = 0; k < first.length; k++) {
            assertNotEquals(first[k], second[k], "parameter " + k);
        }
        simulation.open(new RunKey(1, 0));
        assertArrayEquals(first, conduct(simulation));
    }

    @Test
    void drawsStayInTheirRangesAndAreDamped() {
        Scenario world = UncertainWorlds.of(DRAWN);
        Prior[] priors = priors(world.market());
        Simulation simulation = run(world, 1);
        double[] sum = new double[priors.length];
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            simulation.open(new RunKey(1, run));
            double[] drawn = conduct(simulation);
            for (int k = 0; k < drawn.length; k++) {
                assertTrue(drawn[k] >= priors[k].low() && drawn[k] <= priors[k].high(), k + ": " + drawn[k]);
                sum[k] += drawn[k];
            }
            Conduct conduct = simulation.world.conduct;
            assertTrue(conduct.askAdjustment * conduct.sellerStockAdjustment > 1.5 - 1e-12, "run " + run);
        }
        for (int k = 0; k < sum.length; k++) {
            Prior prior = priors[k];
            double mean = (prior.low() + prior.mid() + prior.high()) / 3;
            // A triangular draw varies by at most 0.24 of its span: five standard errors, and a little for damping.
            double tolerance = (5 * 0.24 / Math.sqrt(runs) + 0.005) * (prior.high() - prior.low());
            assertEquals(mean, sum[k] / runs, tolerance, "parameter " + k);
        }
    }

    /** Refiners whose cover is drawn below a month run short of feed at once. */
    private static Scenario fed(Scenario world) {
        Map<String, Mineral> minerals = new LinkedHashMap<>(world.minerals());
        minerals.replaceAll((name, mineral) -> Changed.of(mineral, Map.of("feedCover", Prior.of(2))));
        return IndustryWorlds.withMinerals(world, minerals);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 7, 9, 11})
    void aDrawnMarketRestsWhereNothingHappens(long seed) {
        Simulation simulation = run(UncertainWorlds.uncertain(fed(RandomWorlds.calm(seed))), seed);
        double[] opening = everything(simulation);
        simulation.advance(MONTHS);
        double[] later = everything(simulation);
        for (int k = 0; k < opening.length; k++) {
            assertEquals(opening[k], later[k], 1e-9 * Math.abs(opening[k]) + 1e-9);
        }
    }

    @Test
    void aScaleStretchesEveryMineralAlike() {
        Scenario world = RandomWorlds.calm(DRAWN);
        Simulation plain = run(world, 1);
        Simulation scaled = run(UncertainWorlds.uncertain(world), 1);
        Conduct conduct = scaled.world.conduct;
        for (int g = 0; g < plain.blueprint.minerals().size(); g++) {
            double elasticity = conduct.demandElasticityScale;
            assertEquals(elasticity * plain.world.traits.demandShort[g], scaled.world.traits.demandShort[g]);
            assertEquals(
                    elasticity * plain.world.traits.demandLong[g], scaled.world.traits.demandLong[g], 1e-15, "long");
            assertEquals(conduct.stockCoverScale * plain.world.traits.stockCover[g], scaled.world.traits.stockCover[g]);
            assertEquals(plain.world.traits.feedCover[g], scaled.world.traits.feedCover[g]);
        }
    }

    @Test
    void aRangeMustLieWithinTheBoundsOfItsNumber() {
        Prior wide = new Prior(0.05, 0.15, 1.2);
        var beyond = assertThrows(
                IllegalArgumentException.class,
                () -> new TraderRules(0.25, Prior.of(0.4), 0.03, 0.93, 2, 0.01, wide, 0, 12));
        assertEquals("capacity-max (1.2) must be between 0.0 and 1.0", beyond.getMessage());
        Prior low = new Prior(0.005, 0.15, 0.2);
        var below = assertThrows(
                IllegalArgumentException.class,
                () -> new TraderRules(0.25, Prior.of(0.4), 0.03, 0.93, 2, 0.01, low, 0, 12));
        assertEquals("capacity-min (0.01) must be between 0.0 and 0.005", below.getMessage());
    }
}

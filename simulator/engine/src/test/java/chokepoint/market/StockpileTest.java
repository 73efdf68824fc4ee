package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.ExportBan;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.StockedWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.Support.Purse;
import chokepoint.world.WorldView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What public reserves do for their country's users, and what they cost. */
class StockpileTest {

    static final int MONTHS = 72;

    /** Sums over a few dozen users in another order: some ulps each. */
    private static final double ROUNDING = 1e-12;

    /** A price that is never reached: nothing is sold, only what is lacking is given. */
    private static final double NEVER = 1000;

    private static final Timing ALWAYS = new Timing.Window(0, 1_000_000);

    static LongStream seeds() {
        return LongStream.rangeClosed(301, 316);
    }

    private static Stockpile full(double days, double buyBelow, double releaseAbove, String... first) {
        return new Stockpile(
                "C1", List.of(), days, days, 24, buyBelow, releaseAbove, 0.25, List.of(first), 0.1, ALWAYS);
    }

    /** C1 with a stockpile, in a stormy world in which all others close their borders for two years. */
    private static Simulation cutOff(long seed, Stockpile stockpile) {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        Scenario world = RandomWorlds.calm(seed);
        for (String country : world.countries().keySet()) {
            Timing ban = new Timing.Window(12, 24);
            policies.put(country + " shuts", new ExportBan(country, List.of(), List.of(), List.of(), ban));
        }
        policies.put("stockpile", stockpile);
        return new Simulation(RandomWorlds.with(world, policies, RandomWorlds.shocks()), new RunKey(seed, 0));
    }

    /** Unmet demand of C1 over the run in units of a month's use, by mineral and end use. */
    private static double[] unmet(Simulation simulation) {
        int c = simulation.country("C1");
        int minerals = simulation.blueprint.minerals().size();
        int uses = simulation.blueprint.endUses().size();
        double[] unmet = new double[minerals * uses];
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (int g = 0; g < minerals; g++) {
                double use = simulation.refined(g).use0(c);
                for (int e = 0; e < uses; e++) {
                    unmet[g * uses + e] += simulation.view.unmetUse(g, c, e) / use;
                }
            }
        }
        return unmet;
    }

    @Test
    void moreDaysMeanNoMoreUnmetDemandInAnyRunAndLessInSome() {
        int fewer = 0;
        for (long seed : seeds().toArray()) {
            double[] before = unmet(cutOff(seed, full(0, 0, NEVER)));
            for (double days : new double[] {15, 60, 240}) {
                // Refilled never, so that what is given is all that a reserve does.
                double[] after = unmet(cutOff(seed, full(days, 0, NEVER)));
                for (int k = 0; k < after.length; k++) {
                    assertTrue(after[k] <= before[k] + ROUNDING * MONTHS, "seed " + seed + ", " + days + " days");
                    fewer += after[k] < before[k] - 0.01 ? 1 : 0;
                }
                before = after;
            }
        }
        assertTrue(fewer > 20, "less unmet demand in " + fewer + " cases");
    }

    @Test
    void withBuyingAndSellingMoreDaysMeanLessUnmetDemandOnTheWhole() {
        double[] total = new double[3];
        for (long seed : seeds().toArray()) {
            for (int k = 0; k < total.length; k++) {
                total[k] += DoubleStream.of(unmet(cutOff(seed, full(60 * k, 1.2, 2))))
                        .sum();
            }
        }
        assertTrue(total[0] > 1, "unmet demand without a stockpile: " + total[0]);
        assertTrue(total[1] < total[0] && total[2] < total[1], total[0] + ", " + total[1] + ", " + total[2]);
    }

    @Test
    void anEndUseThatComesFirstGoesWithoutOnlyWhenNothingIsLeft() {
        int others = 0;
        for (long seed : seeds().toArray()) {
            Simulation simulation = cutOff(seed, full(60, 1.2, 2, "alloys"));
            int c = simulation.country("C1");
            int alloys = simulation.blueprint.endUses().indexOf("alloys");
            for (int month = 0; month < MONTHS; month++) {
                simulation.advance();
                for (int g = 0; g < simulation.blueprint.minerals().size(); g++) {
                    double least = ROUNDING * simulation.refined(g).use0(c);
                    double unmet = simulation.view.unmetUse(g, c, WorldView.ALL);
                    double first = simulation.view.unmetUse(g, c, alloys);
                    assertTrue(first <= least || simulation.world.reserveTonnes[g][c] == 0, "alloys go without");
                    assertTrue(first <= least || given(simulation, g, c, alloys) <= least, "others are served first");
                    others += first <= least && unmet > 1e9 * least ? 1 : 0;
                }
            }
        }
        // Only in the month in which a reserve runs out.
        assertTrue(others >= 5, "alloys are served and others are not in " + others + " months");
    }

    @Test
    void comingFirstNeverMeansMoreUnmetDemandAndSometimesLess() {
        int less = 0;
        for (long seed : seeds().toArray()) {
            Simulation simulation = cutOff(seed, full(60, 0, NEVER, "alloys"));
            int alloys = simulation.blueprint.endUses().indexOf("alloys");
            int uses = simulation.blueprint.endUses().size();
            double[] first = unmet(simulation);
            double[] alike = unmet(cutOff(seed, full(60, 0, NEVER)));
            for (int k = alloys; k < first.length; k += uses) {
                assertTrue(first[k] <= alike[k] + ROUNDING * MONTHS, "seed " + seed);
                less += first[k] < alike[k] - 1e-3 ? 1 : 0;
            }
        }
        assertTrue(less >= 5, "less unmet demand in " + less + " cases");
    }

    /** What the reserve gave this month to all end uses but one. */
    private static double given(Simulation simulation, int mineral, int country, int but) {
        MarketPlan plan = simulation.refined(mineral);
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            boolean other = plan.buyerKind()[j] == BuyerKind.USER && plan.role()[j] != but;
            sum += other ? simulation.state(plan).reserveGiven[j] : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatUsersAndReservesPayAddsUpToWhatSellersAreOwedAndHoldingCosts(long seed) {
        Simulation simulation = new Simulation(StockedWorlds.stocked(seed), new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (int c = 0; c < simulation.blueprint.countries().size(); c++) {
                for (int g = 0; g < simulation.blueprint.minerals().size(); g++) {
                    var rule = simulation.world.reserveRule[g][c];
                    double holding = rule == null ? 0 : rule.holdingCost() * simulation.world.reserveTonnes[g][c];
                    double owed = (paid(simulation, g, c) + holding) * simulation.view.startPrice(g);
                    double cost = simulation.view.costOfStockpiles(g, c);
                    double users = simulation.view.purchaseCost(g, c);
                    assertEquals(owed, users + cost, ROUNDING * (owed + Math.abs(users) + Math.abs(cost)));
                    assertTrue(rule != null || cost == 0, "no reserve, no cost");
                }
            }
        }
    }

    private static double paid(Simulation simulation, int mineral, int country) {
        MarketPlan plan = simulation.refined(mineral);
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            sum += plan.buyerKind()[j] == BuyerKind.USER ? simulation.state(plan).paid[j] : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFullReserveNeitherBuysNorSellsInACalmWorld(long seed) {
        Scenario calm = RandomWorlds.calm(seed);
        Map<String, PolicyInstrument> policies = Map.of("stockpile", full(60, 1.2, 2));
        Simulation without = new Simulation(calm).advance(MONTHS);
        Simulation with = new Simulation(RandomWorlds.with(calm, policies, Map.of())).advance(MONTHS);
        int c = with.country("C1");
        for (int g = 0; g < with.blueprint.minerals().size(); g++) {
            assertEquals(60, with.view.reserveDays(g, c), 60 * ROUNDING);
        }
        // Not only steady to rounding: the same bits.
        for (int m = 0; m < with.world.markets.length; m++) {
            assertArrayEquals(without.world.markets[m].price, with.world.markets[m].price);
            assertArrayEquals(without.world.markets[m].buyerStock, with.world.markets[m].buyerStock);
            assertArrayEquals(without.world.markets[m].ask, with.world.markets[m].ask);
        }
    }

    @Test
    void anEmptyReserveFillsInItsTimeInACalmWorldAndThenBuysNoMore() {
        Stockpile empty =
                new Stockpile("C1", List.of(), 60, 0, 24, 1.2, 2, 0.25, List.of(), 0.1, new Timing.Window(0, 120));
        Simulation simulation =
                new Simulation(RandomWorlds.with(RandomWorlds.calm(302), Map.of("stockpile", empty), Map.of()));
        int c = simulation.country("C1");
        simulation.advance(12);
        assertEquals(30, simulation.view.reserveDays(0, c), 60 * ROUNDING);
        double cost = simulation.world.support.spent(Purse.STOCKPILES, c, 0);
        assertTrue(cost > 0, "cost of a month's purchases " + cost);
        simulation.advance(48);
        assertEquals(60, simulation.view.reserveDays(0, c), 60 * ROUNDING);
        // The instrument ends; the stock stays, and still costs to hold.
        simulation.advance(120);
        assertEquals(60, simulation.view.reserveDays(0, c), 60 * ROUNDING);
        double stock = simulation.world.reserveTonnes[0][c];
        double holding = stock * 0.1 / 12 * simulation.view.startPrice(0);
        assertEquals(holding, simulation.view.costOfStockpiles(0, c), holding * ROUNDING);
    }

    @Test
    void aReserveThatOutlivesItsInstrumentStillGivesButDoesNotBuyOrSell() {
        Stockpile passing =
                new Stockpile("C1", List.of(), 60, 60, 24, 1.2, 1.2, 0.25, List.of(), 0.1, new Timing.Window(0, 6));
        double given = 0;
        for (long seed : seeds().toArray()) {
            Simulation simulation = cutOff(seed, passing);
            int c = simulation.country("C1");
            simulation.advance(6);
            double[] before = stocks(simulation, c);
            for (int month = 6; month < MONTHS; month++) {
                simulation.advance();
                for (int g = 0; g < before.length; g++) {
                    double now = given(simulation, g, c, -1);
                    double stock = simulation.world.reserveTonnes[g][c];
                    assertEquals(
                            before[g] - now,
                            stock,
                            ROUNDING * simulation.refined(g).use0(c));
                    before[g] = stock;
                    given += now / simulation.refined(g).use0(c);
                }
            }
        }
        assertTrue(given > 1, "given: " + given + " months of use");
    }

    private static double[] stocks(Simulation simulation, int country) {
        return Stream.of(simulation.world.reserveTonnes)
                .mapToDouble(tonnes -> tonnes[country])
                .toArray();
    }
}

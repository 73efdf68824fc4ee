package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.Stage;
import chokepoint.market.MonthlyCycle;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.EverythingWorlds;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.StockedWorlds;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.scenario.UnbalancedWorlds;
import chokepoint.scenario.UncertainWorlds;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.Support.Purse;
import chokepoint.world.World;
import chokepoint.world.WorldView;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceMarketTest {

    private static final int MONTHS = 96;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    /** Fewer, to tell which part is wrong when everything together is. */
    static LongStream few() {
        return LongStream.rangeClosed(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soItDoesWithEverythingAtOnce(long seed) {
        compare(EverythingWorlds.of(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theArrayKernelDoesWhatTheEquationsSay(long seed) {
        compare(RandomWorlds.stormy(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void industriesHostsAndIdlePlantDoWhatTheEquationsSay(long seed) {
        compare(IndustryWorlds.stormy(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void soDoWorldsThatStartOutOfBalance(long seed) {
        compare(UnbalancedWorlds.stormy(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void soItDoesWithStockpiles(long seed) {
        compare(StockedWorlds.stocked(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void governmentsThatAnswerThreatenAndMakeTrucesDoWhatTheEquationsSay(long seed) {
        compare(RandomWorlds.tense(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void soTheyDoWhereSupplyIsSupported(long seed) {
        compare(SupportedWorlds.supported(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("few")
    void alsoWhenCorridorsCloseAndWhoGoesAroundControlsIsCaught(long seed) {
        compare(HinderedWorlds.hindered(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alsoWhenStructuralParametersAreDrawn(long seed) {
        compare(UncertainWorlds.of(2 * seed - 1), seed);
    }

    private static void compare(Scenario scenario, long seed) {
        CompiledScenario compiled = Compiler.compile(scenario);
        RunKey key = new RunKey(seed, 3);
        Draws draws = new Draws(key);
        World world = compiled.newWorld();
        MonthlyCycle cycle = compiled.newCycle();
        ReferenceMarket reference = new ReferenceMarket(scenario, compiled.blueprint(), key);
        cycle.open(world, draws);
        for (int month = 0; month < MONTHS; month++) {
            cycle.advance(world, draws);
            reference.advance();
            politics(scenario, compiled, world, reference.politics());
            for (MarketPlan plan : compiled.blueprint().markets()) {
                lanes(compiled.blueprint(), plan, world.markets[plan.index()], reference.markets.get(plan.index()));
                Comparison comparison = new Comparison(plan, "seed " + seed + ", month " + month);
                comparison.sellers(world.markets[plan.index()], reference.markets.get(plan.index()));
                comparison.buyers(world.markets[plan.index()], reference.markets.get(plan.index()));
                comparison.leakage(
                        world.markets[plan.index()],
                        reference.markets.get(plan.index()),
                        compiled.blueprint().countries());
                comparison.reserves(compiled.blueprint(), world, reference);
            }
            for (String country : scenario.countries().keySet()) {
                assertEquals(
                        reference.ventures.spent.getOrDefault(country, 0.0),
                        spent(compiled, world, country),
                        1e-9 * reference.ventures.spent.getOrDefault(country, 0.0) + 1e-6,
                        "spending of " + country + " in month " + month);
            }
        }
    }

    private static void politics(Scenario scenario, CompiledScenario compiled, World world, Politics politics) {
        List<String> names = List.copyOf(scenario.policies().keySet());
        assertEquals(
                politics.inEffect().stream().map(act -> act.name).toList(),
                names.stream()
                        .filter(name -> world.inForce[names.indexOf(name)] && !world.suspended[names.indexOf(name)])
                        .toList(),
                () -> "in effect in month " + world.month);
        assertEquals(
                politics.announced().stream().map(act -> act.name).toList(),
                names.stream()
                        .filter(name -> world.announced[names.indexOf(name)])
                        .toList(),
                () -> "announced in month " + world.month);
        List<String> countries = compiled.blueprint().countries();
        for (int a = 0; a < countries.size(); a++) {
            for (int b = 0; b < countries.size(); b++) {
                double expected = a == b ? 1 : politics.diplomacy.relation(countries.get(a), countries.get(b));
                assertEquals(expected, world.relations[a * countries.size() + b], 1e-12);
            }
        }
    }

    private static void lanes(Blueprint blueprint, MarketPlan plan, MarketState array, Market plain) {
        int n = blueprint.countries().size();
        for (int lane = 0; lane < n * n; lane++) {
            String name = Market.lane(
                    blueprint.countries().get(lane / n), blueprint.countries().get(lane % n));
            double expected = plain.lanePremium.getOrDefault(name, 1.0);
            assertEquals(expected, array.lanePremium[lane], 1e-9 * expected, () -> plan.index() + " " + name);
            double smugglers = plain.smugglers.getOrDefault(name, array.smugglers[lane]);
            assertEquals(smugglers, array.smugglers[lane], 1e-9 * smugglers, () -> plan.index() + " " + name);
            double smuggled = plain.smuggled.getOrDefault(name, 0.0);
            double rounding = 1e-9 * smuggled + 1e-13 * plan.worldFlow0();
            assertEquals(smuggled, array.smuggled[lane], rounding, () -> plan.index() + " " + name);
        }
    }

    /** On projects and price floors. */
    private static double spent(CompiledScenario compiled, World world, String country) {
        WorldView view = new WorldView(compiled.blueprint(), world);
        double sum = 0;
        for (int g = 0; g < compiled.blueprint().minerals().size(); g++) {
            int c = compiled.blueprint().countries().indexOf(country);
            sum += view.publicCost(g, c) - view.costOfStockpiles(g, c);
        }
        return sum;
    }

    private record Comparison(MarketPlan plan, String when) {

        void sellers(MarketState array, Market plain) {
            double scale = plan.worldFlow0();
            for (int i = 0; i < plan.sellers(); i++) {
                Seller seller = plain.sellers.get(i);
                close(seller.ask, array.ask[i], 1, seller.name + " ask");
                close(seller.stock, array.stock[i], scale, seller.name + " stock");
                close(seller.orders, array.orders[i], scale, seller.name + " orders");
                close(at(plain.premium, seller.country), array.premium[plan.sellerCountry()[i]], 1, "premium");
                if (i < plan.makers().length) {
                    close(seller.output, array.output[i], scale, seller.name + " output");
                    close(seller.capacity, array.capacity[i], scale, seller.name + " capacity");
                    close(seller.idle, array.idle[i], scale, seller.name + " idle");
                    close(seller.mothballed, array.mothballed[i], scale, seller.name + " mothballed");
                } else {
                    double capacity = array.traderCapacity[i - plan.makers().length];
                    close(seller.tradingCapacity, capacity, scale, seller.name + " capacity");
                    close(seller.unitCost, array.unitCost[i - plan.makers().length], 1, seller.name + " cost");
                }
            }
        }

        void buyers(MarketState array, Market plain) {
            double scale = plan.worldFlow0();
            for (int j = 0; j < plan.buyers(); j++) {
                Buyer buyer = plain.buyers.get(j);
                String name = buyer.country + " " + buyer.kind + " ";
                close(buyer.price, array.price[j], 1, name + "price");
                close(buyer.stock, array.buyerStock[j], scale, name + "stock");
                close(buyer.use, array.use[j], scale, name + "use");
                close(buyer.unmet, array.unmet[j], scale, name + "unmet");
                close(buyer.deepest, array.deepest[j], 1, name + "deepest");
                close(buyer.wanted, array.wanted[j], scale, name + "wanted");
                close(buyer.threat, array.threat[j], 1, name + "threat");
                for (int i = 0; i < plan.sellers(); i++) {
                    Seller seller = plain.sellers.get(i);
                    close(at(buyer.flow, seller), array.flow[i][j], scale, name + "from " + seller.name);
                    close(at(buyer.habit, seller), array.habit[i][j], 1, name + "habit of " + seller.name);
                    close(at(buyer.usualShare, seller), array.alpha[i][j], 1, name + "usual share of " + seller.name);
                }
            }
        }

        void reserves(Blueprint blueprint, World world, ReferenceMarket reference) {
            if (plan.stage() != Stage.REFINED) {
                return;
            }
            int g = plan.mineral();
            Market plain = reference.markets.get(plan.index());
            at(reference.reserves, plain).forEach((country, reserve) -> {
                int c = blueprint.countries().indexOf(country);
                close(reserve.stock, world.reserveTonnes[g][c], plan.worldFlow0(), country + " reserve");
                double cost = world.support.spent(Purse.STOCKPILES, c, g) / world.traits.price[g];
                close(reserve.cost, cost / plain.trend, plan.worldFlow0(), country + " cost of the reserve");
            });
        }

        void leakage(MarketState array, Market plain, List<String> countries) {
            for (int c = 0; c < countries.size(); c++) {
                String name = countries.get(c);
                close(plain.evaded.getOrDefault(name, 0.0), array.evaded[c], plan.worldFlow0(), name + " evaded");
                close(plain.withheld.getOrDefault(name, 0.0), array.withheld[c], plan.worldFlow0(), name + " withheld");
            }
        }

        /**
         * Relative 1e-9: sums are taken in another order and powers with another function, which costs
         * 1e-16 a step and some amplification in a hundred months. What is left of a stock that sold
         * out is rounding, hence the second term.
         */
        private void close(double expected, double actual, double scale, String what) {
            double tolerance = 1e-9 * Math.abs(expected) + 1e-13 * scale;
            assertEquals(expected, actual, tolerance, () -> when + ", market " + plan.index() + ": " + what);
        }
    }
}

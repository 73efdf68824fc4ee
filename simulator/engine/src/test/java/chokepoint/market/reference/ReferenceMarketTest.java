package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.market.MonthlyCycle;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceMarketTest {

    private static final int MONTHS = 96;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theArrayKernelDoesWhatTheEquationsSay(long seed) {
        agree(RandomWorlds.stormy(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alsoWhenCorridorsCloseAndTradersAreCaught(long seed) {
        agree(RandomWorlds.hindered(seed), seed);
    }

    private static void agree(Scenario scenario, long seed) {
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
            for (MarketPlan plan : compiled.blueprint().markets()) {
                Comparison comparison = new Comparison(plan, "seed " + seed + ", month " + month);
                comparison.sellers(world.markets[plan.index()], reference.markets.get(plan.index()));
                comparison.buyers(world.markets[plan.index()], reference.markets.get(plan.index()));
                comparison.leakage(
                        world.markets[plan.index()],
                        reference.markets.get(plan.index()),
                        compiled.blueprint().countries());
            }
        }
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
                close(buyer.wanted, array.wanted[j], scale, name + "wanted");
                for (int i = 0; i < plan.sellers(); i++) {
                    Seller seller = plain.sellers.get(i);
                    close(at(buyer.flow, seller), array.flow[i][j], scale, name + "from " + seller.name);
                    close(at(buyer.habit, seller), array.habit[i][j], 1, name + "habit of " + seller.name);
                }
            }
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

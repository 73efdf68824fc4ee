package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.shock.Corridor;
import chokepoint.shock.ShockProcess;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.WorldView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What closed corridors may do to prices, and what they may not. */
class CorridorLawsTest {

    private static final double NONE = Corridor.NO_WAY_ROUND;

    static LongStream seeds() {
        return LongStream.rangeClosed(301, 316);
    }

    /** A way that closes for long. */
    private static Corridor way(
            String from, List<String> to, double perYear, double mean, double openShare, double detour) {
        return new Corridor(
                List.of(from),
                to,
                false,
                List.of(),
                List.of(),
                Prior.of(0),
                1,
                Prior.of(perYear),
                mean,
                openShare,
                detour);
    }

    /** Mean price of ten years for the users in all countries but the first three, whose ways out may close. */
    private static double price(long seed, int ways, Corridor example) {
        Scenario world = RandomWorlds.calm(seed);
        List<String> others = world.countries().keySet().stream().skip(3).toList();
        Map<String, ShockProcess> shocks = new LinkedHashMap<>();
        for (int k = 0; k < ways; k++) {
            shocks.put(
                    "way " + k,
                    way(
                            "C" + k,
                            others,
                            example.longPerYear().mid(),
                            example.longMean(),
                            example.openShare(),
                            example.detour()));
        }
        Simulation simulation = new Simulation(RandomWorlds.with(world, Map.of(), shocks), new RunKey(seed, 0));
        double price = 0;
        double weight = 0;
        for (int month = 0; month < 120; month++) {
            simulation.advance();
            for (int g = 0; g < world.scope().size(); g++) {
                for (String country : others) {
                    int c = simulation.country(country);
                    double use = simulation.view.baseUse(g, c, WorldView.ALL) * simulation.view.startPrice(g);
                    price += use * simulation.view.price(g, c);
                    weight += use;
                }
            }
        }
        return price / weight;
    }

    /**
     * Stock that waited comes cheaper once a way opens again, which may give back a little of what its closure
     * cost: 0.002 at most in these worlds.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void theMoreCorridorsCloseTheDearerAreGoodsBeyondThem(long seed) {
        for (Corridor kind : List.of(
                way("C0", List.of(), 12, 1200, 0, 0.1),
                way("C0", List.of(), 1, 3, 0, 0.1),
                way("C0", List.of(), 1, 3, 0, NONE),
                way("C0", List.of(), 1, 3, 0.5, NONE))) {
            double open = price(seed, 0, kind);
            double before = open;
            for (int ways = 1; ways <= 3; ways++) {
                double price = price(seed, ways, kind);
                assertTrue(price >= before - 0.005, kind + ": " + price + " after " + before);
                before = price;
            }
            assertTrue(before > open, kind + ": " + before);
        }
    }

    private static Simulation mineBehindARoad(Corridor road) {
        Map<String, Double> output = OneMetal.shares("COD 0.7, AUS 0.3");
        Scenario world = new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.3, 0.65, 0.18, 0.6),
                        Map.of(),
                        output,
                        OneMetal.shares("COD 0.1, USA 0.4, JPN 0.5"),
                        0.04,
                        Map.of(),
                        Map.of())
                .scenario();
        return new Simulation(RandomWorlds.with(world, Map.of(), Map.of("road", road)), new RunKey(1, 0));
    }

    private static double waiting(Simulation simulation) {
        MarketPlan plan = simulation.refined(0);
        double stock = 0;
        for (int seller : plan.sellersOf()[simulation.country("COD")]) {
            stock += simulation.state(plan).stock[seller];
        }
        return stock;
    }

    private static double exports(Simulation simulation) {
        return simulation.state(simulation.refined(0)).exported[simulation.country("COD")];
    }

    @Test
    void goodsWaitAtAClosedRoadEarnNoRentAndShipLater() {
        Simulation simulation =
                mineBehindARoad(way("COD", List.of(), 1, 4, 0, NONE)).advance(1);
        double usual = exports(simulation);
        double stock = waiting(simulation);
        int cod = simulation.country("COD");
        MarketState state = simulation.state(simulation.refined(0));
        int closed = 0;
        double most = 0;
        boolean wasClosed = false;
        for (int month = 0; month < 240; month++) {
            simulation.advance();
            boolean isClosed = simulation.world.disturbance.passages().any() && exports(simulation) == 0;
            if (isClosed) {
                closed++;
                assertTrue(waiting(simulation) > stock);
                stock = waiting(simulation);
            }
            if (wasClosed && !isClosed) {
                most = Math.max(most, exports(simulation));
            }
            wasClosed = isClosed;
            stock = isClosed ? stock : waiting(simulation);
            assertFalse(state.shut[cod]);
            assertEquals(1, state.premium[cod]);
            for (double premium : state.lanePremium) {
                assertEquals(1, premium);
            }
        }
        assertTrue(closed > 12, "closed months " + closed);
        assertTrue(most > 1.3 * usual, "exports after a closure " + most + ", usually " + usual);
    }

    @Test
    void aNarrowRoadLetsItsShareOfNormalTradePass() {
        Simulation simulation = mineBehindARoad(way("COD", List.of(), 12, 1200, 0.4, NONE));
        double usual = 0.4 * 1000 * 0.7 * 0.9;
        for (int month = 0; month < 60; month++) {
            simulation.advance();
            boolean whole = simulation.world.disturbance.passages().any();
            // Base trade is what gravity makes of it: at home more than the share of use.
            double normal = whole ? exports(simulation) : 0;
            assertTrue(normal <= usual * 1.2, "exports " + normal);
            assertTrue(!whole || month < 3 || normal > 0.5 * usual, "exports " + normal);
        }
    }

    /** Beyond the road everybody pays its extra freight, or less where others sell. */
    @Test
    void aDetourCostsNoMoreThanItsFreight() {
        Simulation simulation =
                mineBehindARoad(way("COD", List.of(), 12, 1200, 0, 0.1)).advance(120);
        assertTrue(simulation.world.disturbance.passages().any());
        double price = simulation.price("USA");
        assertTrue(price > 1.005 && price < 1 + 0.1 / 1.04, "price " + price);
        // Who is not beyond the road may get cheaper goods, never dearer.
        assertTrue(simulation.price("COD") <= 1 + 1e-9, "price at home " + simulation.price("COD"));
    }
}

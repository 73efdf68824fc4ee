package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much there is to smuggle, who is left with how much, and how often smugglers are caught (MODEL.md, 7.13). */
class SmugglersTest {

    private static final int MONTHS = 2000;

    /** Half of those who could come are there after a month in which 0.9 of them stay. */
    private static final double HALF = 0.2 / 0.9;

    private static SmugglingRules rules(double detection) {
        return new SmugglingRules(Prior.of(0.5), Prior.of(0.4), 0.9, 0.1, Prior.of(0.3), detection);
    }

    /** Months of {@link #MONTHS} in which smugglers on each lane of NORTH are caught, at the mark-up; the last: on both. */
    private static int[] caught(double detection, double smugglers) {
        Crossroads market = new Crossroads(Scenarios.rules().traders(), rules(detection));
        MarketState state = market.state;
        Smugglers onLanes = new Smugglers(market.simulation.blueprint, market.plan);
        int[] lanes = {market.pair(market.north, market.user), market.pair(market.north, market.other)};
        market.simulation.world.border.limit(market.desk(market.north), 100);
        state.premium[market.north] = 1.5;
        int[] caught = new int[3];
        for (int month = 0; month < MONTHS; month++) {
            market.simulation.world.month = month;
            int together = 0;
            for (int k = 0; k < 2; k++) {
                state.smugglers[lanes[k]] = smugglers;
                double tonnes = onLanes.carry(market.simulation.world, lanes[k], 1, market.draws);
                // What is caught was carried all the same.
                assertEquals(0.9 * smugglers * (k == 0 ? 297 : 198), tonnes, 1e-9);
                boolean isCaught = state.smugglers[lanes[k]] < 0.9 * smugglers - 1e-9;
                assertEquals(isCaught ? 0.1 : 0.9 * smugglers, state.smugglers[lanes[k]], 1e-12);
                caught[k] += isCaught ? 1 : 0;
                together += isCaught ? 1 : 0;
            }
            caught[2] += together / 2;
        }
        return caught;
    }

    @Test
    void smugglersAreCaughtTheMoreOftenTheMoreThereAreOnEachLaneByItself() {
        // W6: half of the room at 24 ln 2 a year is an even chance each month; 100 is over four standard deviations.
        int[] half = caught(24 * Math.log(2), HALF);
        assertEquals(MONTHS / 2.0, half[0], 100);
        assertEquals(MONTHS / 2.0, half[1], 100);
        assertEquals(MONTHS / 4.0, half[2], 100);
        // All of the room: three of four.
        assertEquals(MONTHS * 0.75, caught(24 * Math.log(2), 0.3 / 0.9)[0], 100);
        assertEquals(0, caught(0, HALF)[0]);
    }

    @Test
    void thoseAtHomeAreNotLeftWithNothing() {
        Simulation simulation = new Simulation(HinderedWorlds.smuggling(
                        new OneMetal(
                                        Scenarios.rules(),
                                        OneMetal.metal(0.5, 1, 0.5, 1),
                                        Map.of(),
                                        OneMetal.shares("MAKER 1"),
                                        OneMetal.shares("USER 0.8, MAKER 0.2"),
                                        0.02,
                                        Map.of(),
                                        Map.of())
                                .scenario(),
                        rules(0)))
                .advance(1);
        MarketPlan plan = simulation.refined(0);
        MarketState state = simulation.state(plan);
        int maker = simulation.country("MAKER");
        int lane = 2 * maker + simulation.country("USER");
        simulation.world.border.limit(simulation.blueprint.desk(plan.index(), maker), 100);
        state.premium[maker] = 2;
        state.smugglers[lane] = 0.2;
        for (int i = 0; i < plan.sellers(); i++) {
            state.offered[i] = 196.0 / plan.sellers();
        }
        new Smuggling(simulation.blueprint, plan).leave(simulation.world, new Draws(new RunKey(1, 0)));
        // W4: 0.24 of 800 t would leave and 200 t are wanted at home, twice what there is.
        assertEquals(96, state.smuggled[lane], 1e-9);
        assertEquals(100, state.offered[0] * plan.sellers(), 1e-9);
    }

    static LongStream seeds() {
        return LongStream.of(2, 4, 6);
    }

    /** W3, against trade of the base year as quotas and licences count it; traders are the hubs C1 and C2. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsUsualIsWhatMakersSoldToUsersAndRefiners(long seed) {
        Simulation simulation = new Simulation(HinderedWorlds.smuggling(RandomWorlds.calm(seed), rules(0)));
        Blueprint blueprint = simulation.blueprint;
        int countries = blueprint.countries().size();
        for (MarketPlan plan : blueprint.markets()) {
            Smugglers onLanes = new Smugglers(blueprint, plan);
            for (int c = 0; c < countries; c++) {
                simulation.world.border.limit(blueprint.desk(plan.index(), c), 0);
                simulation.state(plan).premium[c] = 1.5;
            }
            for (int pair = 0; pair < countries * countries; pair++) {
                String from = blueprint.countries().get(pair / countries);
                String to = blueprint.countries().get(pair % countries);
                double usual = blueprint.baseTrade(blueprint.lane(plan.index(), pair / countries, pair % countries));
                double carried = onLanes.carry(simulation.world, pair, 1, new Draws(new RunKey(1, 0)));
                boolean trades = plan.stage() == Stage.REFINED
                        && (List.of("C1", "C2").contains(from)
                                || List.of("C1", "C2").contains(to));
                if (usual > 1e-9 && trades) {
                    assertTrue(carried <= 0.1 * usual * (1 + 1e-12), from + " to " + to);
                } else if (usual > 1e-9) {
                    assertEquals(0.1 * usual, carried, 1e-9 * usual, plan.stage() + ", " + from + " to " + to);
                }
            }
        }
    }

    @Test
    void onAClosedLaneFreightAndTariffOfTheBaseYearAreNoRent() {
        Simulation simulation = new Simulation(HinderedWorlds.smuggling(RandomWorlds.calm(2), rules(0)));
        MarketPlan plan = simulation.refined(0);
        MarketState state = simulation.state(plan);
        Smugglers onLanes = new Smugglers(simulation.blueprint, plan);
        int lane = simulation.blueprint.lane(plan.index(), 1, 0);
        int pair = simulation.blueprint.countries().size();
        simulation.world.border.limit(lane / pair, 100);
        state.premium[1] = 1.5;
        double all = onLanes.carry(simulation.world, pair, 1, new Draws(new RunKey(1, 0)));
        simulation.world.border.close(lane);
        // Nobody has goods; C0 last paid 1.4 where freight is 7 % and the tariff 10 %.
        for (int j = plan.segment()[0]; j < plan.segment()[1]; j++) {
            state.price[j] = 1.4 / plan.price0()[j];
        }
        double rent = 1.4 / (1.07 * 1.1) - 1;
        assertEquals(
                rent / 0.5 * all, onLanes.carry(simulation.world, pair, 1, new Draws(new RunKey(1, 0))), 1e-9 * all);
    }

    /** Every tonne sold is received, and smuggled ones are among them and within bounds W3 and W4. */
    @ParameterizedTest
    @MethodSource("seeds")
    void smuggledGoodsAreSoldAndReceivedLikeAnyOther(long seed) {
        Simulation simulation = new Simulation(HinderedWorlds.hindered(seed), new RunKey(seed, 0));
        double smuggled = 0;
        for (int month = 0; month < 60; month++) {
            simulation.advance();
            for (MarketPlan plan : simulation.blueprint.markets()) {
                smuggled += smuggled(simulation, plan);
            }
        }
        assertTrue(smuggled > 0);
    }

    private static double smuggled(Simulation simulation, MarketPlan plan) {
        MarketState state = simulation.state(plan);
        int countries = simulation.blueprint.countries().size();
        double[] received = new double[plan.buyers()];
        double[] flows = new double[countries * countries];
        for (int i = 0; i < plan.sellers(); i++) {
            double sold = 0;
            for (int j = 0; j < plan.buyers(); j++) {
                sold += state.flow[i][j];
                received[j] += state.flow[i][j];
                flows[plan.sellerCountry()[i] * countries + plan.buyerCountry()[j]] += state.flow[i][j];
            }
            assertEquals(sold, state.sold[i], 1e-9 * plan.worldFlow0());
        }
        double smuggled = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            assertEquals(received[j], state.received[j], 1e-9 * plan.worldFlow0());
            assertTrue(received[j] <= state.wanted[j] + 1e-9 * plan.worldFlow0());
        }
        for (int pair = 0; pair < flows.length; pair++) {
            smuggled += state.smuggled[pair];
            assertTrue(state.smuggled[pair] >= 0 && state.smuggled[pair] <= flows[pair] + 1e-9 * plan.worldFlow0());
        }
        return smuggled;
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.HostMetal;
import chokepoint.random.RunKey;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.Blueprint.HostBond;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By-products follow their hosts, and nothing else. */
class ByProductsTest {

    private static final int MONTHS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(401, 412);
    }

    private static Scenario bound(Scenario world) {
        return IndustryWorlds.with(world, world.market(), world.industries(), IndustryWorlds.hosts(world));
    }

    private static double hostOutput(Simulation simulation, HostBond bond) {
        if (bond.hostMarket() < 0) {
            return 1;
        }
        int country = simulation.blueprint.markets().get(bond.market()).sellerCountry()[bond.maker()];
        MarketPlan host = simulation.blueprint.markets().get(bond.hostMarket());
        double output = 0;
        double output0 = 0;
        for (int i = 0; i < host.makers().length; i++) {
            boolean digs = host.makers()[i].kind() != MakerKind.RECYCLER;
            if (digs && host.sellerCountry()[i] == country) {
                output += simulation.state(host).output[i];
                output0 += host.makers()[i].output0();
            }
        }
        return output / output0;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMoreComesWithAHostThanItsOreHeldLastMonth(long seed) {
        Simulation simulation = new Simulation(IndustryWorlds.stormy(seed), new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            double[] most = new double[simulation.blueprint.hosts().size()];
            for (int b = 0; b < most.length; b++) {
                HostBond bond = simulation.blueprint.hosts().get(b);
                most[b] = bond.headroom() * hostOutput(simulation, bond);
            }
            simulation.advance();
            for (int b = 0; b < most.length; b++) {
                HostBond bond = simulation.blueprint.hosts().get(b);
                MarketPlan plan = simulation.blueprint.markets().get(bond.market());
                MarketState state = simulation.state(plan);
                double output0 = plan.makers()[bond.maker()].output0();
                double capacity = state.capacity[bond.maker()];
                // Whatever was wished: at most the free part of capacity, and the host's part of output.
                double limit = (1 - bond.share()) * capacity + bond.share() * output0 * most[b];
                assertTrue(
                        state.output[bond.maker()] <= limit + 1e-12 * capacity,
                        "month " + month + ": " + state.output[bond.maker()] + " of at most " + limit);
            }
        }
    }

    /** By hand: half of what C0 makes of m1 comes with m0, the first of all markets, which makes half as much as ever. */
    @Test
    void aHostThatMakesHalfAsMuchTakesAwayHalfOfWhatComesWithIt() {
        Scenario calm = RandomWorlds.calm(402);
        Map<String, Map<String, Map<String, HostMetal>>> hosts =
                Map.of("m1", Map.of("C0", Map.of("m0", new HostMetal(0.5, 1.2))));
        Simulation simulation = new Simulation(IndustryWorlds.with(calm, calm.market(), calm.industries(), hosts));
        assertEquals(0, simulation.blueprint.minedMarket()[0]);
        ByProducts byProducts = new ByProducts(simulation.blueprint);
        MarketState host = simulation.world.markets[0];
        Arrays.setAll(host.output, i -> host.output[i] / 2);
        byProducts.look(simulation.world);
        int market = simulation.blueprint.minedMarket()[1];
        MarketPlan plan = simulation.blueprint.markets().get(market);
        for (int i = 0; i < plan.makers().length; i++) {
            // B2: 100 t wished, of which 50 with a host whose ore gives 1.2 x 50 % of it.
            double possible = plan.sellerCountry()[i] == 0 ? 100 - 0.5 * (100 - 60) : 100;
            assertEquals(possible, byProducts.possible(market, i, 100, 100), 1e-9);
            assertEquals(100, byProducts.possible(0, i, 100, 100));
        }
    }

    /** The law above would be easily kept in worlds where no host is ever short. */
    @Test
    void hostsBindPlantRestartsAndGoodsAreAllotted() {
        int bound = 0;
        int restarted = 0;
        for (long seed : seeds().toArray()) {
            Scenario world = IndustryWorlds.stormy(seed);
            Scenario free = IndustryWorlds.with(world, world.market(), world.industries(), Map.of());
            Simulation with = new Simulation(world, new RunKey(seed, 0)).advance(40);
            Simulation without = new Simulation(free, new RunKey(seed, 0)).advance(40);
            for (int m = 0; m < with.world.markets.length; m++) {
                MarketState state = with.world.markets[m];
                for (int i = 0; i < state.output.length; i++) {
                    bound += state.output[i] != without.world.markets[m].output[i] ? 1 : 0;
                    restarted += state.idle[i] > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(bound > 20 && restarted > 20, bound + " bound, " + restarted + " with idle plant");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBaseYearIsTheSameWithAndWithoutHosts(long seed) {
        Scenario calm = RandomWorlds.calm(seed);
        Simulation with = new Simulation(bound(calm)).advance(MONTHS);
        Simulation without = new Simulation(calm).advance(MONTHS);
        for (int m = 0; m < with.world.markets.length; m++) {
            assertArrayEquals(without.world.markets[m].output, with.world.markets[m].output);
            assertArrayEquals(without.world.markets[m].price, with.world.markets[m].price);
        }
    }

    /** Of worlds at mid values: where feed cover is drawn below a month, refineries cannot run as in the base year. */
    static LongStream midValueSeeds() {
        return seeds().filter(seed -> seed % 2 == 0);
    }

    @ParameterizedTest
    @MethodSource("midValueSeeds")
    void theBaseYearRepeatsItselfWithIndustriesHostsAndIdlePlant(long seed) {
        Simulation simulation = new Simulation(IndustryWorlds.all(RandomWorlds.calm(seed))).advance(2 * MONTHS);
        for (MarketState state : simulation.world.markets) {
            for (double price : state.price) {
                assertEquals(1, price, 1e-12);
            }
        }
    }
}

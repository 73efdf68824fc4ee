package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Stage;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.world.BaseFlow;
import chokepoint.world.BaseFlows;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who makes what a country gets: in months of worlds with everything in them, and in the base year. */
class SupplyOfCountriesTest {

    /** Shares of origin are products of up to 60 months; each rounds in the last of 16 digits. */
    private static final double ROUNDING = 1e-11;

    /** Base trade is fitted to 1e-13 of supply; habits and asks carry that on. */
    private static final double STEADY = 1e-6;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAllSupplyIsWhatUsersReceive(long seed) {
        for (Simulation run :
                List.of(new Simulation(RandomWorlds.stormy(seed)), new Simulation(SupportedWorlds.supported(seed)))) {
            for (int month = 0; month < 60; month++) {
                run.advance();
                for (int mineral = 0; mineral < run.blueprint.minerals().size(); mineral++) {
                    assertAllIsSupplied(run, mineral);
                }
            }
        }
    }

    private static void assertAllIsSupplied(Simulation run, int mineral) {
        MarketPlan plan = run.refined(mineral);
        MarketState state = run.state(plan);
        for (int country = 0; country < run.blueprint.countries().size(); country++) {
            double received = 0;
            for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
                received += plan.buyerKind()[j] == BuyerKind.USER ? state.received[j] : 0;
            }
            double supplied = 0;
            for (int maker = 0; maker < run.blueprint.countries().size(); maker++) {
                supplied += run.view.supplied(mineral, country, maker);
            }
            assertEquals(received, supplied, ROUNDING * plan.worldFlow0());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutShocksEveryMonthIsATwelfthOfTheBaseYear(long seed) {
        Simulation run = new Simulation(RandomWorlds.calm(2 * seed)).advance(36);
        Map<String, Double> flows = new HashMap<>();
        for (BaseFlow flow : BaseFlows.of(run.blueprint)) {
            assertTrue(flow.tonnesPerYear() > 0);
            String lane = flow.stage() + flow.mineral() + " " + flow.exporter() + " " + flow.importer();
            assertEquals(null, flows.put(lane, flow.tonnesPerYear()));
        }
        List<String> countries = run.blueprint.countries();
        for (int mineral = 0; mineral < run.blueprint.minerals().size(); mineral++) {
            String name = Stage.REFINED + run.blueprint.minerals().get(mineral);
            double least = STEADY * run.refined(mineral).worldFlow0();
            for (int to = 0; to < countries.size(); to++) {
                for (int from = 0; from < countries.size(); from++) {
                    String lane = name + " " + countries.get(from) + " " + countries.get(to);
                    double year = flows.getOrDefault(lane, 0.0);
                    assertEquals(year / 12, run.view.supplied(mineral, to, from), least, lane);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatACountryMakesIsWhatAllTakeFromIt(long seed) {
        Simulation run = new Simulation(RandomWorlds.calm(seed));
        for (MarketPlan plan : run.blueprint.markets()) {
            double[] output = new double[run.blueprint.countries().size()];
            for (int i = 0; i < plan.makers().length; i++) {
                output[plan.sellerCountry()[i]] += plan.makers()[i].output0() * 12;
            }
            for (BaseFlow flow : BaseFlows.of(run.blueprint)) {
                String mineral = run.blueprint.minerals().get(plan.mineral());
                if (flow.mineral().equals(mineral) && flow.stage() == plan.stage()) {
                    output[run.blueprint.countries().indexOf(flow.exporter())] -= flow.tonnesPerYear();
                }
            }
            for (double left : output) {
                assertEquals(0, left, ROUNDING * plan.worldFlow0() * 12);
            }
        }
    }
}

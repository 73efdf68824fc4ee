package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.random.RunKey;
import chokepoint.scenario.StockedWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** That the random worlds in which reserves are tested do use them. */
class ReservesInUseTest {

    /** The laws of the other tests would be easily kept by reserves that do nothing. */
    @Test
    void reservesOfTheRandomWorldsBuySellAndGive() {
        int bought = 0;
        int sold = 0;
        int given = 0;
        for (long seed : StockpileTest.seeds().toArray()) {
            Simulation simulation = new Simulation(StockedWorlds.stocked(seed), new RunKey(seed, 0));
            for (int month = 0; month < StockpileTest.MONTHS; month++) {
                simulation.advance();
                for (int g = 0; g < simulation.blueprint.minerals().size(); g++) {
                    MarketState state = simulation.state(simulation.refined(g));
                    bought += any(state.reserveTaken);
                    given += any(state.reserveGiven);
                    // A receipt without a gift or purchase is a sale.
                    sold += any(state.reserveBill) > 0 && any(state.reserveTaken) == 0 && any(state.reserveGiven) == 0
                            ? 1
                            : 0;
                }
            }
        }
        String seen = bought + " purchases, " + sold + " sales, " + given + " gifts";
        assertTrue(bought > 50 && sold > 50 && given > 50, seen);
    }

    /** So that the oracle's worlds tell who is served first from who is served at all. */
    @Test
    void thoseWhoComeFirstSometimesLeaveNothingToOthers() {
        int emptied = 0;
        for (long seed : StockpileTest.seeds().toArray()) {
            Simulation simulation = new Simulation(StockedWorlds.stocked(seed), new RunKey(seed, 0));
            for (int month = 0; month < StockpileTest.MONTHS; month++) {
                simulation.advance();
                for (int g = 0; g < simulation.blueprint.minerals().size(); g++) {
                    emptied += isTakenByOneAlone(simulation, simulation.refined(g)) ? 1 : 0;
                }
            }
        }
        assertTrue(emptied > 5, emptied + " months");
    }

    private static boolean isTakenByOneAlone(Simulation simulation, MarketPlan plan) {
        MarketState state = simulation.state(plan);
        int c = simulation.country("C0");
        boolean given = false;
        boolean refused = false;
        for (int j = plan.segment()[c]; j < plan.segment()[c + 1]; j++) {
            given |= state.reserveGiven[j] > 0;
            refused |= state.reserveGiven[j] == 0 && state.unmet[j] > 0;
        }
        return given && refused && simulation.world.reserveTonnes[plan.mineral()][c] == 0;
    }

    private static int any(double[] tonnes) {
        return DoubleStream.of(tonnes).anyMatch(t -> t != 0) ? 1 : 0;
    }
}

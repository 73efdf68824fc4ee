package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Stage;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What ways cost and how much may pass, by hand (MODEL.md, R1 to R3), in a market of refined m0. C0 and C2 are in the
 * east, C1 and C3 in the west: freight is 7 % from C1 to C0, which taxes it at 10 %, and 8 % from C2 to C3.
 */
class OneMonthOfRoutesTest {

    private static final int C0 = 0;
    private static final int C1 = 1;
    private static final int C2 = 2;
    private static final int C3 = 3;

    private final Simulation simulation = new Simulation(RandomWorlds.calm(2));
    private final Blueprint blueprint = simulation.blueprint;
    private final World world = simulation.world;
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final Routes routes = new Routes(blueprint);
    private final int lane = blueprint.lane(plan.index(), C1, C0);
    private final int desk = blueprint.desk(plan.index(), C1);

    @BeforeEach
    void open() {
        assertEquals(Stage.REFINED, plan.stage());
        routes.forget();
        routes.refresh(world, plan);
    }

    /** What borders and ways have become; a market works out its routes when it trades. */
    private void refresh() {
        routes.borderChanged(world.border);
        routes.passagesChanged(world.disturbance.passages());
        routes.refresh(world, plan);
    }

    private int pair(int from, int to) {
        return from * blueprint.countries().size() + to;
    }

    private void assertWay(double cost, double relativeCost, int from, int to) {
        double factor = relativeCost == Double.POSITIVE_INFINITY ? 0 : Math.pow(relativeCost, -4);
        for (int seller : plan.sellersOf()[from]) {
            for (int j = plan.segment()[to]; j < plan.segment()[to + 1]; j++) {
                assertEquals(cost, state.cost[seller][j], 1e-12);
                assertEquals(factor, state.factor[seller][j], 1e-12);
            }
        }
    }

    @Test
    void inTheBaseYearAWayCostsFreightAndTariffAndNothingIsLimited() {
        assertWay(1.07 * 1.1, 1, C1, C0);
        assertWay(1.08, 1, C2, C3);
        assertEquals(Double.POSITIVE_INFINITY, state.exportQuota[C1]);
        assertEquals(Double.POSITIVE_INFINITY, state.laneLimit[pair(C1, C0)]);
        assertFalse(state.shut[C1]);
        assertFalse(state.licensed[C1]);
    }

    @Test
    void tariffsPremiumsAndDetoursMultiplyAndGoAgain() {
        world.border.tax(lane, 0.25);
        world.disturbance.detour(lane, 0.05);
        state.premium[C1] = 1.5;
        state.lanePremium[pair(C1, C0)] = 1.2;
        state.rentMoved[C1] = true;
        refresh();
        assertWay(1.12 * 1.35 * 1.8, 1.8 * 1.35 / 1.1 * 1.12 / 1.07, C1, C0);
        assertWay(1.08, 1, C2, C3);
        assertFalse(state.rentMoved[C1]);
        // Rent is for what crosses the border.
        double home = 1 + blueprint.freight(C1, C1);
        assertWay(home, 1, C1, C1);

        world.border.open();
        refresh();
        assertWay(1.12 * 1.1 * 1.8, 1.8 * 1.12 / 1.07, C1, C0);
        world.disturbance.calm();
        refresh();
        assertWay(1.07 * 1.1 * 1.8, 1.8, C1, C0);
        state.premium[C1] = 1;
        state.lanePremium[pair(C1, C0)] = 1;
        state.rentMoved[C1] = true;
        refresh();
        assertWay(1.07 * 1.1, 1, C1, C0);
    }

    @Test
    void aPremiumAloneMovesTheWaysOfItsCountry() {
        state.premium[C2] = 1.3;
        state.rentMoved[C2] = true;
        refresh();
        assertWay(1.08 * 1.3, 1.3, C2, C3);
        assertWay(1.07 * 1.1, 1, C1, C0);
    }

    @Test
    void nothingCrossesAClosedLaneAndNothingAWayThatIsStopped() {
        world.border.close(lane);
        world.disturbance.narrow(blueprint.lane(plan.index(), C2, C3), 0, 100, 0);
        refresh();
        assertWay(1.07 * 1.1, Double.POSITIVE_INFINITY, C1, C0);
        assertEquals(0, state.laneLimit[pair(C1, C0)]);
        assertWay(1.08, Double.POSITIVE_INFINITY, C2, C3);
        assertEquals(Double.POSITIVE_INFINITY, state.laneLimit[pair(C2, C3)]);
        assertEquals(0, state.passingShare[pair(C2, C3)]);
        assertFalse(state.licensed[C1] || state.licensed[C2]);

        world.border.open();
        world.disturbance.calm();
        refresh();
        assertWay(1.07 * 1.1, 1, C1, C0);
        assertEquals(Double.POSITIVE_INFINITY, state.laneLimit[pair(C1, C0)]);
        assertWay(1.08, 1, C2, C3);
        assertEquals(1, state.passingShare[pair(C2, C3)]);
    }

    @Test
    void licencesAndNarrowWaysLimitWhatMayPass() {
        world.border.limitLane(lane, 30);
        refresh();
        assertEquals(30, state.laneLimit[pair(C1, C0)]);
        assertTrue(state.licensed[C1]);
        assertFalse(state.licensed[C2]);
        assertWay(1.07 * 1.1, 1, C1, C0);

        world.border.open();
        // Open for 0.6 of the month, and a quarter of 100 t in the rest of it.
        world.disturbance.narrow(lane, 0.6, 100, 0.25);
        refresh();
        assertEquals(0.6, state.passingShare[pair(C1, C0)]);
        assertEquals(10, state.passingTonnes[pair(C1, C0)], 1e-12);
        assertTrue(state.licensed[C1]);
        world.border.close(lane);
        refresh();
        assertFalse(state.licensed[C1]);
    }

    @Test
    void aDeskIsShutByItsGovernmentButNotByAWayThatIsStopped() {
        for (int importer = 0; importer < blueprint.countries().size(); importer++) {
            boolean last = importer == blueprint.countries().size() - 1;
            if (importer != C1 && !last) {
                world.border.close(blueprint.lane(plan.index(), C1, importer));
            }
            world.disturbance.narrow(blueprint.lane(plan.index(), C2, importer), 0, 100, 0);
        }
        refresh();
        assertFalse(state.shut[C1]);
        assertFalse(state.shut[C2]);
        world.border.close(
                blueprint.lane(plan.index(), C1, blueprint.countries().size() - 1));
        world.border.limit(blueprint.desk(plan.index(), C3), 0);
        refresh();
        assertTrue(state.shut[C1]);
        assertTrue(state.shut[C3]);
        world.border.open();
        refresh();
        assertFalse(state.shut[C1]);
        assertFalse(state.shut[C3]);
    }

    /** NORTH's only customers are USER, OTHER and HUB. */
    @Test
    void whereNobodyBuysThereIsNothingToShut() {
        Crossroads market =
                new Crossroads(Scenarios.rules().traders(), Scenarios.rules().smuggling());
        Routes ways = new Routes(market.simulation.blueprint);
        for (int importer : new int[] {market.user, market.other, market.hub}) {
            market.simulation.world.border.close(market.lane(market.north, importer));
        }
        ways.borderChanged(market.simulation.world.border);
        ways.refresh(market.simulation.world, market.plan);
        assertTrue(market.state.shut[market.north]);
        assertFalse(market.state.shut[market.south]);
    }

    @Test
    void aQuotaInTonnesLosesWeightAsUseGrows() {
        world.border.limit(desk, 100);
        refresh();
        assertEquals(100, state.exportQuota[C1]);
        world.traits.useGrowth[0] = 0.1;
        world.trend[0] = 1.25;
        routes.refresh(world, plan);
        assertEquals(80, state.exportQuota[C1], 1e-12);
    }

    @Test
    void whomACountryBarsGetsNothingOfItUntilTheBarIsOver() {
        int trader = plan.segment()[C2 + 1] - 1;
        assertEquals(BuyerKind.TRADER, plan.buyerKind()[trader]);
        state.barredUntil[pair(C1, C2)] = 5;
        world.month = 4;
        state.rentMoved[C1] = true;
        refresh();
        for (int i = 0; i < plan.sellers(); i++) {
            boolean barred = plan.sellerCountry()[i] == C1;
            assertEquals(barred ? 0 : 1, state.factor[i][trader]);
            assertEquals(1, state.factor[i][trader - 1]);
        }
        world.month = 5;
        state.rentMoved[C1] = true;
        refresh();
        assertEquals(1, state.factor[plan.sellersOf()[C1][0]][trader]);
    }

    @Test
    void anotherRunBeginsWithWaysWorkedOutAnew() {
        for (double[] row : state.factor) {
            Arrays.fill(row, 7);
        }
        routes.forget();
        routes.refresh(world, plan);
        for (double[] row : state.factor) {
            for (double factor : row) {
                assertEquals(1, factor, 1e-12);
            }
        }
    }
}

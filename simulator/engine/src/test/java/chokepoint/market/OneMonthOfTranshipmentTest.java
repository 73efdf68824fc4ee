package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Prior;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * HUB's trader in one month of controls, by hand (MODEL.md, V6 to V8). He can always carry 20 t/month, 150 t at most,
 * and is caught with an even chance each month when he uses half of what lies between; cracking down lasts a year.
 */
class OneMonthOfTranshipmentTest {

    private static final double DETECTION = 24 * Math.log(2);
    private static final double HALF = 85;

    private final Crossroads market = new Crossroads(
            new TraderRules(0.25, Prior.of(0.4), 0.03, 0.93, 5.0 / 3, 0.01, Prior.of(0.15), DETECTION, 12),
            Scenarios.rules().smuggling());
    private final World world = market.simulation.world;
    private final MarketState state = market.state;
    private final Transhipment transhipment =
            new Transhipment(market.simulation.blueprint, market.plan, new Traders(market.simulation.blueprint));
    private final int user = market.user;
    private final int north = market.north;
    private final int watched = market.pair(north, market.hub);
    private final int watchedBySouth = market.pair(market.south, market.hub);

    private void sells(int seller, int country, double forCars, double forPhones) {
        state.flow[seller][market.cars(country)] = forCars;
        state.flow[seller][market.phones(country)] = forPhones;
    }

    /** NORTH bans exports to USER, who got 60 t there of HUB, half of it made in NORTH and 0.3 in SOUTH. */
    private void ban() {
        market.clearFlows();
        state.traderCapacity[0] = 20;
        world.border.close(market.lane(north, user));
        sells(market.trader(), user, 40, 20);
        state.origin[0][north] = 0.5;
        state.origin[0][market.south] = 0.3;
    }

    private void watch() {
        transhipment.watch(world, market.draws);
    }

    @Test
    void whatComesAroundIsSmuggledOrMoreThanTradersUsuallySell() {
        ban();
        sells(0, user, 25, 10);
        sells(1, user, 15, 0);
        sells(market.trader(), market.other, 200, 100);
        state.smuggled[market.pair(north, user)] = 20;
        watch();
        // V6: of 297 t 50 came straight, 20 of them smuggled; half of 54 t more than usual by HUB.
        assertEquals(267, state.withheld[user], 1e-9);
        assertEquals(47, state.evaded[user], 1e-9);
        assertTrue(state.controlled);
        assertEquals(0, state.withheld[market.other]);
        assertEquals(0, state.evaded[market.other]);

        sells(market.trader(), user, 3, 1);
        watch();
        assertEquals(20, state.evaded[user], 1e-9);
    }

    @Test
    void noMoreGoesAroundThanWasKeptBack() {
        ban();
        sells(1, user, 200, 90);
        watch();
        assertEquals(7, state.withheld[user], 1e-9);
        assertEquals(7, state.evaded[user], 1e-9);
        sells(1, user, 250, 90);
        watch();
        assertEquals(0, state.withheld[user]);
        assertEquals(0, state.evaded[user]);
        assertTrue(state.controlled);
    }

    @Test
    void controlsOfSeveralCountriesAddUpAndAreForgottenWhenTheyGo() {
        ban();
        world.border.limit(market.desk(market.south), 100);
        watch();
        assertEquals(594, state.withheld[user], 1e-9);
        assertEquals(0.8 * 54, state.evaded[user], 1e-9);
        // SOUTH's quota also keeps back what OTHER usually gets; nothing comes to it through HUB.
        assertEquals(198, state.withheld[market.other], 1e-9);
        assertEquals(0, state.evaded[market.other]);
        assertEquals(0, state.withheld[market.hub]);

        world.border.open();
        world.border.tax(market.lane(north, user), 0.3);
        watch();
        assertFalse(state.controlled);
        assertEquals(0, state.withheld[user] + state.withheld[market.other] + state.evaded[user]);
    }

    /** Months of 1000 in which NORTH catches the trader, SOUTH does, and both do. */
    private int[] caught(double capacity) {
        int[] caught = new int[3];
        for (int month = 0; month < 1000; month++) {
            ban();
            world.border.close(market.lane(market.south, user));
            world.month = month;
            state.traderCapacity[0] = capacity;
            state.barredUntil[watched] = month;
            state.barredUntil[watchedBySouth] = month;
            state.bars = 0;
            Arrays.fill(state.rentMoved, false);
            watch();
            boolean byNorth = state.barredUntil[watched] != month;
            boolean bySouth = state.barredUntil[watchedBySouth] != month;
            assertEquals(byNorth ? month + 13 : month, state.barredUntil[watched]);
            assertEquals(byNorth, state.rentMoved[north]);
            assertEquals((byNorth ? 1 : 0) + (bySouth ? 1 : 0), state.bars);
            caught[0] += byNorth ? 1 : 0;
            caught[1] += bySouth ? 1 : 0;
            caught[2] += byNorth && bySouth ? 1 : 0;
        }
        return caught;
    }

    @Test
    void theMoreOfItsExtraCapacityATraderUsesTheMoreOftenEachCountryCatchesIt() {
        // V7; 70 is over four standard deviations.
        int[] half = caught(HALF);
        assertEquals(500, half[0], 70);
        assertEquals(500, half[1], 70);
        assertEquals(250, half[2], 70);
        assertEquals(750, caught(150)[0], 70);
        assertEquals(0, caught(20)[0]);
    }

    @Test
    void whoIsBarredOrCarriesNothingOfTheCountryIsNotCaughtByIt() {
        for (int month = 0; month < 100; month++) {
            ban();
            world.month = month;
            state.traderCapacity[0] = 150;
            state.barredUntil[watched] = month + 1;
            world.border.close(market.lane(market.south, user));
            state.origin[0][market.south] = 0;
            watch();
            assertEquals(month + 1, state.barredUntil[watched]);
            assertEquals(0, state.barredUntil[watchedBySouth]);
        }
    }

    private void open(int month) {
        world.month = month;
        state.rentMoved[north] = false;
        transhipment.open(world);
    }

    @Test
    void whoWasCaughtLastMonthIsSmallAgainAndMayBuyWhenTheCrackDownIsOver() {
        state.bars = 2;
        state.barredUntil[watched] = 30;
        state.barredUntil[watchedBySouth] = 50;
        state.traderCapacity[0] = HALF;
        open(17);
        assertEquals(HALF, state.traderCapacity[0]);
        open(18);
        assertEquals(20, state.traderCapacity[0], 1e-9);
        state.traderCapacity[0] = HALF;
        open(29);
        assertEquals(30, state.barredUntil[watched]);
        assertFalse(state.rentMoved[north]);
        open(30);
        assertEquals(HALF, state.traderCapacity[0]);
        assertEquals(0, state.barredUntil[watched]);
        assertTrue(state.rentMoved[north]);
        assertFalse(state.rentMoved[market.south]);
        assertEquals(1, state.bars);
        assertEquals(50, state.barredUntil[watchedBySouth]);
    }

    @Test
    void goodsThatATraderBuysMixWithThoseThatHeHas() {
        ban();
        state.origin[0][north] = 0.7;
        state.received[market.purchases()] = 10;
        state.offered[market.trader()] = 30;
        state.flow[0][market.purchases()] = 4;
        state.flow[1][market.purchases()] = 1;
        state.flow[2][market.purchases()] = 5;
        watch();
        // V8: three quarters at the old shares; half of the last quarter from either.
        assertEquals(0.75 * 0.7 + 0.125, state.origin[0][north], 1e-12);
        assertEquals(0.75 * 0.3 + 0.125, state.origin[0][market.south], 1e-12);
        assertEquals(0.7, state.originSold[0][north]);

        state.received[market.purchases()] = 0;
        double[] before = state.origin[0].clone();
        watch();
        assertArrayEquals(before, state.origin[0]);
        assertArrayEquals(before, state.originSold[0]);
    }

    @Test
    void aRunBeginsWithGoodsFromWhereTheTraderUsuallyBuysAndWithoutControls() {
        ban();
        watch();
        state.barredUntil[watched] = 30;
        state.bars = 1;
        transhipment.begin(state);
        double[] usual = new double[state.premium.length];
        usual[north] = 0.5;
        usual[market.south] = 0.5;
        assertArrayEquals(usual, state.origin[0], 1e-12);
        assertEquals(0, state.barredUntil[watched] + state.bars);
        assertFalse(state.controlled);
        assertEquals(0, state.withheld[user] + state.evaded[user]);
    }
}

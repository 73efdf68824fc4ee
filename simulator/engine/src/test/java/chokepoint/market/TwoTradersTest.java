package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Prior;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import org.junit.jupiter.api.Test;

/** Traders of HUB and PORT, who both go around NORTH's ban on USER, by hand (MODEL.md, V6 to V8). */
class TwoTradersTest {

    private final Crossroads market = Crossroads.withPort(
            new TraderRules(0.25, Prior.of(0.4), 0.03, 0.93, 5.0 / 3, 0.01, Prior.of(0.15), 24 * Math.log(2), 12));
    private final World world = market.simulation.world;
    private final MarketState state = market.state;
    private final Transhipment transhipment =
            new Transhipment(market.simulation.blueprint, market.plan, new Traders(market.simulation.blueprint));
    private final int port = market.simulation.country("PORT");

    /** HUB sells USER 60 t, half of them from NORTH, and PORT 32 t, an eighth of them from there. */
    private void goAround() {
        market.clearFlows();
        world.border.close(market.lane(market.north, market.user));
        state.flow[market.trader()][market.cars(market.user)] = 60;
        state.flow[market.trader() + 1][market.cars(market.user)] = 32;
        state.origin[0][market.north] = 0.5;
        state.origin[1][market.north] = 0.125;
    }

    @Test
    void whatBothSellOnTopOfWhatEachUsuallySellsGoesAround() {
        goAround();
        transhipment.watch(world, market.draws);
        // Makers usually sell USER 582 t, half of them NORTH; HUB sells 54 t more than its 6, PORT 20 more than its 12.
        assertEquals(291, state.withheld[market.user], 1e-9);
        assertEquals(27 + 2.5, state.evaded[market.user], 1e-9);
    }

    @Test
    void eachIsCaughtByItself() {
        int[] caught = new int[3];
        int toHub = market.pair(market.north, market.hub);
        int toPort = market.pair(market.north, port);
        for (int month = 0; month < 1000; month++) {
            goAround();
            world.month = month;
            // Half-way from 20 t, and from twice PORT's usual 20 t, to 150 t.
            state.traderCapacity[0] = 85;
            state.traderCapacity[1] = 95;
            state.barredUntil[toHub] = 0;
            state.barredUntil[toPort] = 0;
            transhipment.watch(world, market.draws);
            int hub = state.barredUntil[toHub] > 0 ? 1 : 0;
            int other = state.barredUntil[toPort] > 0 ? 1 : 0;
            caught[0] += hub;
            caught[1] += other;
            caught[2] += hub * other;
        }
        // Even chances; 70 is over four standard deviations.
        assertEquals(500, caught[0], 70);
        assertEquals(500, caught[1], 70);
        assertEquals(250, caught[2], 70);
    }

    @Test
    void eachMixesItsOwnGoods() {
        goAround();
        int purchases = market.plan.segment()[port + 1] - 1;
        state.offered[market.trader()] = 1;
        state.offered[market.trader() + 1] = 30;
        state.offered[market.trader() - 1] = 2;
        state.received[purchases] = 10;
        state.flow[0][purchases] = 10;
        transhipment.watch(world, market.draws);
        assertEquals(0.5, state.origin[0][market.north]);
        assertEquals(0.75 * 0.125 + 0.25, state.origin[1][market.north], 1e-12);
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.Prior;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import org.junit.jupiter.api.Test;

/**
 * Smugglers of NORTH in one month, by hand (MODEL.md, 7.13): mark-up 0.5, growth 0.4, 0.9 of them stay without a
 * margin, and they carry 0.1 to 0.3 of the 297 t that NORTH usually sells to USER, and of the 198 t to OTHER.
 */
class OneMonthOfSmugglingTest {

    private final Crossroads market = new Crossroads(
            Scenarios.rules().traders(), new SmugglingRules(Prior.of(0.5), Prior.of(0.4), 0.9, 0.1, Prior.of(0.3), 0));
    private final World world = market.simulation.world;
    private final MarketState state = market.state;
    private final Smuggling smuggling = new Smuggling(market.simulation.blueprint, market.plan);
    private final int north = market.north;
    private final int toUser = market.pair(north, market.user);
    private final int toOther = market.pair(north, market.other);

    private void limitNorth() {
        world.border.limit(market.desk(north), 100);
    }

    /** Usual offers and wants, and these smugglers of NORTH on both lanes; returns what goes to USER. */
    private double carried(double premium, double lanePremium, double smugglers) {
        market.offer(300, 100, 250, 250);
        market.want(market.user, 450, 150);
        market.want(market.other, 300, 100);
        state.premium[north] = premium;
        state.lanePremium[toUser] = lanePremium;
        state.smugglers[toUser] = smugglers;
        state.smugglers[toOther] = smugglers;
        smuggling.leave(world, market.draws);
        return state.smuggled[toUser];
    }

    @Test
    void smugglersComeAndGoWithTheRentOfAQuota() {
        limitNorth();
        // W2: a margin of 0.5 is worth 1.2 times as many, one of 2.5 not 2 but 1.8 times; at the mark-up some go.
        assertEquals(0.24 * 297, carried(2, 1, 0.2), 1e-9);
        assertEquals(0.27 * 297, carried(4, 1, 0.15), 1e-9);
        assertEquals(0.3 * 297, carried(4, 1, 0.2), 1e-9);
        assertEquals(0.18 * 297, carried(1.25, 1.2, 0.2), 1e-9);
        assertEquals(0.1 * 297, carried(1.25, 1.2, 0.105), 1e-9);
        assertEquals(0.1, state.smugglers[toUser], 1e-12);
        // W3: half of the mark-up is enough for half of them.
        assertEquals(0.09 * 297, carried(1.25, 1, 0.2), 1e-9);
        assertEquals(0, carried(1, 1, 0.2));
        assertEquals(0.18, state.smugglers[toUser], 1e-12);
    }

    @Test
    void theyUseTheWaysThatOthersUse() {
        limitNorth();
        state.passingShare[toUser] = 0.5;
        assertEquals(0.12 * 297, carried(2, 1, 0.2), 1e-9);
        world.disturbance.narrow(market.lane(north, market.user), 0, 0, 0);
        assertEquals(0, carried(2, 1, 0.2));
        assertEquals(0.24, state.smugglers[toUser], 1e-12);
        assertEquals(0.24 * 198, state.smuggled[toOther], 1e-9);
    }

    @Test
    void whenTheControlIsGoneTheyCarryNothingAndGo() {
        limitNorth();
        carried(2, 1, 0.2);
        world.border.open();
        assertEquals(0, carried(2, 1, 0.24));
        assertEquals(0.216, state.smugglers[toUser], 1e-12);
        assertFalse(state.isSmuggled);
        assertArrayEquals(new double[] {300, 100, 250, 250}, offers());
        // Those who are always there stay, and nobody looks at them any more.
        carried(2, 1, 0.1);
        assertFalse(state.anySmugglers[north]);
        carried(2, 1, 0.2);
        assertEquals(0.2, state.smugglers[toUser]);
    }

    @Test
    void onlyMakersOfTheControllingCountrySmuggleAndNotToTraders() {
        limitNorth();
        state.smugglers[market.pair(market.south, market.user)] = 0.2;
        state.smugglers[market.pair(north, market.hub)] = 0.2;
        carried(2, 1, 0.2);
        for (int pair = 0; pair < state.smuggled.length; pair++) {
            assertEquals(pair == toUser || pair == toOther, state.smuggled[pair] > 0, "pair " + pair);
        }
        assertEquals(0.2, state.smugglers[market.pair(market.south, market.user)]);
        assertEquals(10, state.wanted[market.purchases()], 1e-9);
    }

    private double[] offers() {
        return new double[] {state.offered[0], state.offered[1], state.offered[2], state.offered[3]};
    }

    @Test
    void whatIsSmuggledIsTakenOutOfOffersAndWantsInProportion() {
        limitNorth();
        // W5: 0.24 of 495 t leave, three quarters of them from the first firm; 71.28 t come to USER.
        carried(2, 1, 0.2);
        assertArrayEquals(new double[] {300 - 0.75 * 118.8, 100 - 0.25 * 118.8, 250, 250}, offers(), 1e-9);
        assertEquals(450 - 0.75 * 71.28, state.wanted[market.cars(market.user)], 1e-9);
        assertEquals(150 - 0.25 * 71.28, state.wanted[market.phones(market.user)], 1e-9);
        assertEquals(300 - 0.75 * 47.52, state.wanted[market.cars(market.other)], 1e-9);
    }

    @Test
    void afterTradeItIsAFlowASaleAndAPurchaseAtTheLegalPrice() {
        limitNorth();
        carried(2, 1, 0.2);
        market.clearFlows();
        int cars = market.cars(market.user);
        state.ask[1] = 3;
        state.cost[0][cars] = 1.5;
        state.cost[1][cars] = 2;
        state.quote[cars] = 77;
        smuggling.arrive(world);

        assertEquals(0.75 * 53.46, state.flow[0][cars], 1e-9);
        assertEquals(0.25 * 53.46, state.flow[1][cars], 1e-9);
        assertEquals(0.75 * 17.82, state.flow[0][market.phones(market.user)], 1e-9);
        assertEquals(0, state.flow[0][market.purchases()]);
        assertEquals(0, state.flow[2][cars]);
        assertEquals(53.46, state.received[cars], 1e-9);
        assertEquals(0.75 * 118.8, state.sold[0], 1e-9);
        assertEquals(0.25 * 118.8, state.ordersNow[1], 1e-9);
        assertEquals(53.46 * (0.75 * 1.5 + 0.25 * 3 * 2), state.paid[cars], 1e-9);
        assertEquals(450, state.wanted[cars]);
    }

    @Test
    void whereNothingIsSmuggledNothingArrives() {
        limitNorth();
        carried(2, 1, 0.2);
        world.border.open();
        carried(1, 1, 0.1);
        market.clearFlows();
        state.wanted[0] = 123;
        smuggling.arrive(world);
        assertEquals(0, state.received[market.cars(market.user)]);
        assertEquals(123, state.wanted[0]);
    }

    /** Quoted 3.75 for cars (three parts of four at 4, one at 3), and last paid 2.04561 for phones. */
    private void ban() {
        int cars = market.cars(market.user);
        world.border.close(market.lane(north, market.user));
        world.border.tax(market.lane(north, market.user), 0.25);
        world.disturbance.detour(market.lane(north, market.user), 0.05);
        for (int i = 0; i < market.plan.sellers(); i++) {
            state.factor[i][cars] = 0;
            state.factor[i][market.phones(market.user)] = 0;
        }
        state.offered[market.trader()] = 0;
        state.factor[market.trader()][cars] = 1;
        state.ask[1] = 3;
        offers(2, 0.8, 1, 2, 1.5);
        offers(3, 0.3, 0.5, 1, 4);
        state.price[market.phones(market.user)] = 2;
    }

    private void offers(int seller, double habit, double factor, double ask, double cost) {
        int cars = market.cars(market.user);
        state.habit[seller][cars] = habit;
        state.factor[seller][cars] = factor;
        state.ask[seller] = ask;
        state.cost[seller][cars] = cost;
    }

    @Test
    void aBanIsWorthWhatBuyersWouldPayOthersOverTheAskAtHome() {
        ban();
        // W1: asks of 1 and 3 are 1.5 on average; freight of 2 % and 5 %, and a tariff of 25 %.
        double rent = 3.75 / (1.5 * 1.07 * 1.25) - 1;
        double share = 0.2 * (1 + 0.4 * (rent - 0.5));
        assertEquals(share * 297, carried(1, 1, 0.2), 1e-9);
        assertEquals(3.75, state.quote[market.cars(market.user)], 1e-12);
        assertEquals(2 * 1.022805, state.quote[market.phones(market.user)], 1e-9);
        assertEquals(0, state.smuggled[toOther]);

        market.clearFlows();
        smuggling.arrive(world);
        int cars = market.cars(market.user);
        assertEquals(0.75 * share * 297 * 3.75, state.paid[cars], 1e-9);
    }

    @Test
    void whoHasNothingToOfferEarnsNoRent() {
        ban();
        carried(1, 1, 0.2);
        market.offer(0, 0, 250, 250);
        state.smugglers[toUser] = 0.2;
        smuggling.leave(world, market.draws);
        assertEquals(0, state.smuggled[toUser]);
        assertEquals(0.18, state.smugglers[toUser], 1e-12);
    }

    @Test
    void noMoreLeavesThanMakersOfferAndAllLanesAreCutAlike() {
        limitNorth();
        carried(2, 1, 0.2);
        market.offer(60, 20, 250, 250);
        market.want(market.user, 450, 150);
        state.smugglers[toUser] = 0.2;
        state.smugglers[toOther] = 0.2;
        state.lanePremium[toOther] = 1;
        smuggling.leave(world, market.draws);
        // W4: 71.28 and 47.52 t, cut to 80 t together.
        assertEquals(48, state.smuggled[toUser], 1e-9);
        assertEquals(32, state.smuggled[toOther], 1e-9);
        assertArrayEquals(new double[] {0, 0, 250, 250}, offers(), 1e-9);
    }

    @Test
    void noMoreComesThanIsWantedAndAllLanesAreCutAlike() {
        limitNorth();
        world.border.limit(market.desk(market.south), 100);
        int fromSouth = market.pair(market.south, market.user);
        carried(2, 1, 0.2);
        market.offer(300, 100, 250, 250);
        market.want(market.user, 40, 9.005);
        state.premium[market.south] = 1.25;
        state.smugglers[toUser] = 0.2;
        state.smugglers[fromSouth] = 0.2;
        smuggling.leave(world, market.draws);
        // 0.24 and 0.09 of 297 t are twice as much as USER wants.
        assertEquals(35.64, state.smuggled[toUser], 1e-9);
        assertEquals(13.365, state.smuggled[fromSouth], 1e-9);
        assertEquals(0, state.wanted[market.cars(market.user)], 1e-9);
        assertTrue(state.smuggled[toOther] > 0);
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chokepoint.domain.Prior;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.ReserveRule;
import chokepoint.world.Support.Purse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reserve in one month, by hand (MODEL.md, 7.11). Of what USER uses, guns take a quarter and toys the rest; freight
 * makes the base price delivered 1.25. OTHER, whose users come next in all rows, has a reserve of its own where a test
 * says so. A tonne is 1000 USD, and markets are twice as large as in the base year.
 */
class ReservesTest {

    private static final int GUNS = 0;
    private static final int TOYS = 1;
    /** The first user of OTHER. */
    private static final int NEXT = 2;
    /** A few products and shares of up to a hundred thousand. */
    private static final double ROUNDING = 1e-9;

    private final Simulation simulation = world();
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final double[] tonnes = simulation.world.reserveTonnes[0];
    private final Reserves reserves = new Reserves(simulation.blueprint);

    private static Simulation world() {
        Map<String, Prior> uses = new LinkedHashMap<>();
        uses.put("guns", Prior.of(0.25));
        uses.put("toys", Prior.of(0.75));
        OneMetal metal = new OneMetal(
                Scenarios.rules(),
                OneMetal.metal(0.2, 0.5, 0.2, 0.5),
                Map.of(),
                OneMetal.shares("MAKER 1"),
                OneMetal.shares("USER 0.8, OTHER 0.2"),
                0.25,
                Map.of(),
                Map.of());
        return new Simulation(IndustryWorlds.withUses(metal.scenario(), Map.of("metal", uses)));
    }

    @BeforeEach
    void marketsHaveGrownAndNobodyIsShort() {
        assertEquals(1.25, plan.price0()[GUNS], ROUNDING);
        Arrays.fill(simulation.world.trend, 2);
        Arrays.fill(state.buyerStock, 100);
        Arrays.fill(state.use, 100);
        Arrays.fill(state.wanted, 0);
        Arrays.fill(state.received, 0);
        Arrays.fill(state.paid, 0);
    }

    /** A reserve that buys up to 300 t, at most 30 a month and at no more than 1.5; sells a quarter above 2; costs a hundredth a month. */
    private void keeps(String country, double opening, int... first) {
        simulation.world.support.keep(
                simulation.country(country), 0, new ReserveRule(300, opening, 30, 1.5, 2, 0.25, 0.01, first));
        reserves.sell(simulation.world, plan);
    }

    private void prices(double guns, double toys) {
        state.price[GUNS] = guns;
        state.price[TOYS] = toys;
    }

    private static void assertUsers(double[] actual, double guns, double toys, double next) {
        assertArrayEquals(new double[] {guns, toys, next}, Arrays.copyOf(actual, 3), ROUNDING);
    }

    private double spent(String country) {
        return simulation.world.support.spent(Purse.STOCKPILES, simulation.country(country), 0);
    }

    @Test
    void itSellsToUsersByShareOfUseAtTheLastPrice() {
        // A quarter at 4 and the rest at 2: 2.5 on the mean.
        prices(4, 2);
        keeps("USER", 100);
        assertUsers(state.buyerStock, 106.25, 118.75, 100);
        assertEquals(75, tonnes[0], ROUNDING);
        assertUsers(state.reserveBill, -6.25 * 4 * 1.25, -18.75 * 2 * 1.25, 0);
        // Z6: what users pay, less the holding of 75 t.
        reserves.order(simulation.world, plan);
        reserves.receive(simulation.world, plan);
        reserves.pay(simulation.world, plan);
        assertEquals((-31.25 - 46.875 + 0.75) * 2 * 1000, spent("USER"), ROUNDING);
        assertEquals(0, spent("OTHER"));
    }

    @Test
    void itSellsNothingAtThePriceFromWhichItWouldNorAfterItsInstrumentHasEnded() {
        prices(2, 2);
        keeps("USER", 100);
        assertEquals(100, tonnes[0]);
        simulation.world.support.end();
        prices(9, 9);
        reserves.sell(simulation.world, plan);
        assertEquals(100, tonnes[0]);
        assertUsers(state.buyerStock, 100, 100, 100);
    }

    private void orders(double stock, double... expected) {
        Arrays.fill(state.wanted, 10);
        tonnes[0] = stock;
        reserves.order(simulation.world, plan);
        assertUsers(state.reserveWanted, expected[0], expected[1], 0);
        assertUsers(state.wanted, 10 + expected[0], 10 + expected[1], 10);
    }

    @Test
    void itOrdersWhatItLacksWhileThatIsCheapAndNobodyAtHomeGoesWithout() {
        keeps("USER", 0);
        prices(3, 1);
        orders(100, 7.5, 22.5);
        orders(292, 2, 6);
        orders(300, 0, 0);
        // That others go without is nothing to it.
        state.unmet[NEXT] = 5;
        orders(100, 7.5, 22.5);
        state.unmet[TOYS] = 5;
        orders(100, 0, 0);
        state.unmet[TOYS] = 0;
        prices(3, 1.01);
        orders(100, 0, 0);
    }

    @Test
    void itTakesItsPartOfWhatArrivesAndPaysForIt() {
        keeps("USER", 100);
        keeps("OTHER", 0);
        state.reserveWanted[GUNS] = 7.5;
        state.reserveWanted[TOYS] = 22.5;
        state.reserveWanted[NEXT] = 5;
        state.wanted[GUNS] = 30;
        state.wanted[TOYS] = 90;
        state.wanted[NEXT] = 50;
        state.received[GUNS] = 20;
        state.received[TOYS] = 60;
        state.received[NEXT] = 10;
        state.paid[GUNS] = 50;
        state.paid[TOYS] = 90;
        reserves.receive(simulation.world, plan);
        // Z4: a quarter of both.
        assertUsers(state.reserveTaken, 5, 15, 1);
        assertEquals(120, tonnes[0], ROUNDING);
        assertEquals(1, tonnes[1], ROUNDING);
        reserves.pay(simulation.world, plan);
        assertUsers(state.reserveBill, 12.5, 22.5, 0);
        assertEquals((12.5 + 22.5 + 1.2) * 2 * 1000, spent("USER"), ROUNDING);
    }

    @Test
    void itMakesGoodWhatIsLackingFirstForThoseWhoComeFirst() {
        keeps("USER", 50, GUNS);
        // Of 100 t each guns lack 30 and toys 40: 30 and what is left.
        state.buyerStock[GUNS] = 70;
        state.buyerStock[TOYS] = 60;
        state.buyerStock[NEXT] = 0;
        reserves.receive(simulation.world, plan);
        assertUsers(state.reserveGiven, 30, 20, 0);
        assertEquals(0, tonnes[0]);
        // At this month's price, of 1.25 times the base price delivered.
        prices(2, 3);
        reserves.pay(simulation.world, plan);
        assertUsers(state.reserveBill, -75, -75, 0);
        assertEquals(-150 * 2 * 1000, spent("USER"), ROUNDING);
    }

    @Test
    void itGivesAllAlikeWhereNobodyComesFirstAndNoMoreThanIsLacking() {
        keeps("USER", 35);
        state.buyerStock[GUNS] = 70;
        state.buyerStock[TOYS] = 60;
        reserves.receive(simulation.world, plan);
        assertUsers(state.reserveGiven, 15, 20, 0);
        assertEquals(0, tonnes[0]);
        tonnes[0] = 100;
        reserves.receive(simulation.world, plan);
        assertUsers(state.reserveGiven, 30, 40, 0);
        assertEquals(30, tonnes[0], ROUNDING);
    }

    @Test
    void aNewRunBeginsWithoutReserves() {
        keeps("USER", 50);
        for (double[] left :
                new double[][] {state.reserveWanted, state.reserveTaken, state.reserveGiven, state.reserveBill}) {
            Arrays.fill(left, 7);
        }
        reserves.open(simulation.world);
        double[] none = new double[plan.buyers()];
        assertArrayEquals(none, state.reserveWanted);
        assertArrayEquals(none, state.reserveTaken);
        assertArrayEquals(none, state.reserveGiven);
        assertArrayEquals(none, state.reserveBill);
        assertArrayEquals(new double[tonnes.length], tonnes);
        assertNull(simulation.world.reserveRule[0][0]);
    }
}

package chokepoint.metric;

import static chokepoint.metric.TinyWorld.A;
import static chokepoint.metric.TinyWorld.B;
import static chokepoint.metric.TinyWorld.C;
import static chokepoint.metric.TinyWorld.ORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.scenario.Compiler;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.WorldView;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two prices, dependence, surplus and standing in the tiny world, with states set by hand. */
class OutcomesTest {

    /** A month of the base year is kept within the fit of base trade, 1e-13, and rounding; in USD a million times that. */
    private static final double BASE_YEAR = 1e-9;

    private static final double USD = 1e-6;

    private final TinyWorld tiny = new TinyWorld();
    private final WorldView view = tiny.view;
    private final MarketState ore = tiny.market(ORE);
    private final MarketPlan plan = tiny.blueprint.markets().get(tiny.blueprint.refinedMarket()[ORE]);

    /** Writes what the buyers of a country for paint and for lamps have. */
    private void set(double[] row, int country, double paint, double lamps) {
        row[tiny.buyer(ORE, country, 0)] = paint;
        row[tiny.buyer(ORE, country, 1)] = lamps;
    }

    @Test
    void nothingIsGainedOrLostInTheBaseYear() {
        assertEquals(1, view.priceInside(ORE), BASE_YEAR);
        assertEquals(1, view.priceOutside(ORE), BASE_YEAR);
        assertEquals(1, view.priceWorld(ORE), BASE_YEAR);
        for (int country : new int[] {A, B, C}) {
            assertEquals(0, view.consumerSurplusChange(ORE, country), USD);
            assertEquals(0, view.producerSurplusChange(ORE, country), USD);
        }
    }

    @Test
    void insideIsTheLargestMakerAndOutsideAreTheOthersByBaseUse() {
        // B makes all ore. A uses 37.5 t for paint and 12.5 t for lamps, C half of that.
        set(ore.price, A, 2, 4);
        set(ore.price, B, 1.5, 1.5);
        set(ore.price, C, 3, 3);

        assertEquals(1.5, view.priceInside(ORE), 1e-12);
        assertEquals((37.5 * 2 + 12.5 * 4 + 25 * 3) / 75, view.priceOutside(ORE), 1e-12);
    }

    @Test
    void theWorldPriceIsWeightedByWhatArrived() {
        set(ore.price, A, 2, 4);
        set(ore.price, B, 1.5, 1.5);
        Arrays.fill(ore.received, 0);
        assertTrue(Double.isNaN(view.priceWorld(ORE)));

        set(ore.received, A, 10, 0);
        set(ore.received, B, 20, 0);
        assertEquals((10 * 2 + 20 * 1.5) / 30, view.priceWorld(ORE), 1e-12);
    }

    @Test
    void concentrationOfSupplyIsTheSumOfSquaredPercentShares() {
        assertEquals(10_000, view.supplyHhi(ORE), USD);
        makers(A, B, B);
        ore.output[0] = 30;
        ore.output[1] = 50;
        ore.output[2] = 20;
        assertEquals(5800, view.supplyHhi(ORE), BASE_YEAR);
        Arrays.fill(ore.output, 0);
        assertTrue(Double.isNaN(view.supplyHhi(ORE)));
    }

    /** Seats the three refineries of ore. */
    private void makers(int... countries) {
        System.arraycopy(countries, 0, plan.sellerCountry(), 0, countries.length);
    }

    @Test
    void withoutItsLargestSupplierACountryHasTheOthersAndASpareShare() {
        // All of A's ore is from B; B itself lives on its own.
        assertEquals(0, view.adequacyWithoutLargest(ORE, A), BASE_YEAR);
        assertEquals(1, view.adequacyWithoutLargest(ORE, B));
        makers(A, B, C);
        double[] capacity = {40, 900, 30};
        double[] output = {30, 60, 14};
        Arrays.stream(ore.flow).forEach(row -> Arrays.fill(row, 0));
        double[] toA = {20, 25, 5};
        for (int i = 0; i < 3; i++) {
            ore.capacity[i] = capacity[i];
            ore.output[i] = output[i];
            ore.flow[i][tiny.buyer(ORE, A, 0)] = toA[i];
        }
        // Without B: 20 t of its own, 5 t from C, 10 t spare at home and half of 16 t spare in C, for 50 t.
        assertEquals(43 / 50.0, view.adequacyWithoutLargest(ORE, A), BASE_YEAR);
        // An outage takes the spare capacity at home.
        tiny.world.disturbance.scaleCapacity(plan.index(), 0, 0.5);
        assertEquals(33 / 50.0, view.adequacyWithoutLargest(ORE, A), BASE_YEAR);
        // More than enough counts as enough.
        ore.capacity[2] = 300;
        assertEquals(1, view.adequacyWithoutLargest(ORE, A));
    }

    @Test
    void cheapOreIsTheUsersGain() {
        set(ore.price, A, 1.0 / 32, 1);
        // Elasticity 0.2, and 32^0.8 is 16: (1/16 - 1) / 0.8 of 37.5 t, at 1250 USD/t.
        double gain = 1250 * 37.5 * (1 - 1.0 / 16) / 0.8;
        assertEquals(gain, view.consumerSurplusChange(ORE, A), USD);
        // Use that substitution has halved counts as three quarters: half-way there.
        set(ore.intensity, A, Math.log(0.5), 0);
        assertEquals(0.75 * gain, view.consumerSurplusChange(ORE, A), USD);
    }

    @Test
    void whatIsMissingWouldHaveBorneThePriceAtWhichUseIsGivenUp() {
        set(ore.unmet, A, 0, 4);
        assertEquals(-1250 * 4 * 19, view.consumerSurplusChange(ORE, A), USD);
        set(ore.price, A, 1, 25);
        double atThePrice = view.consumerSurplusChange(ORE, A);
        set(ore.unmet, A, 0, 0);
        assertEquals(atThePrice, view.consumerSurplusChange(ORE, A));
    }

    @Test
    void theAreaEndsAtTheCapAndIsALogarithmAtElasticityOne() {
        set(ore.price, A, 1, 30);
        assertEquals(-1250 * 12.5 * simpson(30), view.consumerSurplusChange(ORE, A), 1e-2);
        set(ore.price, A, 1, 40);
        double all = view.consumerSurplusChange(ORE, A);
        assertEquals(-1250 * 12.5 * simpson(40), all, 1e-2);
        set(ore.price, A, 1, 50);
        assertEquals(all, view.consumerSurplusChange(ORE, A));

        tiny.world.traits.demandShort[ORE] = -1;
        set(ore.price, A, Math.E, Math.E);
        assertEquals(-1250 * 50, view.consumerSurplusChange(ORE, A), USD);
    }

    /** The area from 1 to a price beside p^-0.2, given up from 20 to 40, by a rule that knows no closed form. */
    private static double simpson(double price) {
        int steps = 100_000;
        double step = (price - 1) / steps;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double p = 1 + k * step;
            double demand = Math.pow(p, -0.2) * Math.min(1, (40 - p) / 20);
            sum += demand * (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2);
        }
        return sum * step / 3;
    }

    @Test
    void makersGainByDearerSalesLessDearerFeed() {
        Arrays.fill(ore.sold, 10);
        Arrays.fill(ore.soldAt, 1.5);
        MarketState mines = tiny.world.markets[tiny.blueprint.minedMarket()[ORE]];
        Arrays.fill(mines.sold, 4);
        Arrays.fill(mines.soldAt, 0.75);
        Arrays.fill(mines.received, 5);
        Arrays.fill(mines.paid, 3);

        // Three refineries of B earn 0.5 more on 10 t each, and pay 3 for 5 t of feed that cost 2.5.
        assertEquals(1000 * (15 - 1.5), view.producerSurplusChange(ORE, B), USD);
        // Three mines of A earn 0.25 more on 4 t each.
        assertEquals(1000 * 3, view.producerSurplusChange(ORE, A), USD);
        assertEquals(0, view.producerSurplusChange(ORE, C));
    }

    @Test
    void relationsAreThoseThatTheScenarioNames() {
        assertArrayEquals(new int[] {B, C}, tiny.blueprint.partners()[A]);
        Blueprint named = Compiler.compile(TinyWorld.scenario(Map.of("A", Map.of("B", -0.4))))
                .blueprint();
        assertArrayEquals(new int[] {B}, named.partners()[A]);
        assertArrayEquals(new int[] {A}, named.partners()[B]);
        assertArrayEquals(new int[] {A, B}, named.partners()[C]);

        tiny.world.relations[A * 3 + B] = -0.4;
        assertEquals((-0.4 + 0.3) / 2, view.meanRelation(A), 1e-15);
        assertEquals(-0.4, view.worstRelation(A));
    }

    @Test
    void aControlIsWhatLimitsTheExportsOfOthers() {
        int refined = tiny.blueprint.refinedMarket()[ORE];
        assertFalse(view.isControlled(A));
        tiny.world.border.tax(tiny.blueprint.lane(refined, B, A), 0.5);
        assertFalse(view.isControlled(A));

        tiny.world.border.limit(tiny.blueprint.desk(refined, B), 10);
        assertTrue(view.isControlled(A));
        // Its own quota is none for B.
        assertFalse(view.isControlled(B));
        tiny.world.border.open();
        tiny.world.border.limitLane(tiny.blueprint.lane(refined, C, A), 3);
        assertTrue(view.isControlled(A));
        tiny.world.border.open();
        tiny.world.border.close(tiny.blueprint.lane(0, C, A));
        assertTrue(view.isControlled(A));
        assertFalse(view.isControlled(B));
    }
}

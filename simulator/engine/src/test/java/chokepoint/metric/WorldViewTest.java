package chokepoint.metric;

import static chokepoint.metric.TinyWorld.A;
import static chokepoint.metric.TinyWorld.B;
import static chokepoint.metric.TinyWorld.ORE;
import static chokepoint.metric.TinyWorld.SALT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.WorldView;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tiny world in a month of its base year, and with states set by hand. */
class WorldViewTest {

    /** A month of the base year is kept within the fit of base trade, 1e-13, and rounding. */
    private static final double BASE_YEAR = 1e-9;

    private final TinyWorld tiny = new TinyWorld();
    private final WorldView view = tiny.view;

    @Test
    void theBaseYearIsWhatTheScenarioSays() {
        assertEquals(1000, view.startPrice(ORE));
        assertEquals(1, view.price(ORE, A), BASE_YEAR);
        // 1200 t a year, half of them for A, three quarters of those for paint.
        assertEquals(50, view.wantedUse(ORE, A, WorldView.ALL), BASE_YEAR);
        assertEquals(37.5, view.wantedUse(ORE, A, 0), BASE_YEAR);
        assertEquals(12.5, view.wantedUse(ORE, A, 1), BASE_YEAR);
        assertEquals(50, view.baseUse(ORE, A, WorldView.ALL), BASE_YEAR);
        assertEquals(0, view.unmetUse(ORE, A, WorldView.ALL));
        assertEquals(0, view.wantedUse(SALT, A, 1));
    }

    @Test
    void netImportRelianceOfTheBaseYearIsOneLessOwnOutputOverUse() {
        // B refines 100 t a month, uses 25 and sells 75; A makes nothing of refined ore.
        assertEquals(1 - 100.0 / 25, view.netImports(ORE, B) / view.wantedUse(ORE, B, -1), BASE_YEAR);
        assertEquals(1, view.netImports(ORE, A) / view.wantedUse(ORE, A, -1), BASE_YEAR);
    }

    @Test
    void ownSupplyIsTheSmallerOfMinedAndRefined() {
        assertEquals(0, view.ownSupply(ORE, A));
        assertEquals(0, view.ownSupply(ORE, B));
        // Without a mined market refined output counts: 600 t a year.
        assertEquals(50, view.ownSupply(SALT, 2), BASE_YEAR);
        MarketState mines = tiny.world.markets[tiny.blueprint.minedMarket()[ORE]];
        MarketPlan plan = tiny.blueprint.markets().get(tiny.blueprint.minedMarket()[ORE]);
        assertEquals(3, plan.makers().length);
        Arrays.fill(mines.output, 7);
        Arrays.fill(tiny.market(ORE).output, 5);
        // A mines 3 x 7 t and refines none of it.
        assertEquals(0, view.ownSupply(ORE, A));
        // One mine moves to B, which refines 3 x 5 t: 7 t are its own.
        plan.sellerCountry()[0] = B;
        assertEquals(7, view.ownSupply(ORE, B));
    }

    @Test
    void tariffsAreAShareOfTheValueAtTheBorder() {
        // 50 t from B at an ask of 1, no freight, 25 %: 50 x 0.25 x 1000 USD.
        assertEquals(12_500, view.tariffRevenue(ORE, A), 1e-6);
        assertEquals(50 * 1.25 * 1000, view.purchaseCost(ORE, A), 1e-6);
        assertEquals(0, view.tariffRevenue(ORE, B));
    }

    @Test
    void priceIsWeightedByBaseUseWhateverIsWantedNow() {
        MarketState market = tiny.market(ORE);
        set(market.use, 30, 10);
        set(market.price, 2, 4);

        double atBaseUse = view.price(ORE, A);
        // Three quarters of the use of ore is paint, a quarter lamps.
        assertEquals(0.75 * 2 + 0.25 * 4, atBaseUse, 1e-12);
        set(market.use, 0, 0);
        assertEquals(atBaseUse, view.price(ORE, A));
    }

    @Test
    void useAndWhatIsMissingAddUpOverEndUses() {
        MarketState market = tiny.market(ORE);
        set(market.use, 30, 10);
        set(market.unmet, 3, 4);
        set(market.paid, 5, 6);

        assertEquals(3, view.unmetUse(ORE, A, 0));
        assertEquals(4, view.unmetUse(ORE, A, 1));
        assertEquals(7, view.unmetUse(ORE, A, WorldView.ALL));
        assertEquals(40, view.wantedUse(ORE, A, WorldView.ALL));
        assertEquals(11_000, view.purchaseCost(ORE, A));
    }

    @Test
    void baseUseMovesWithDemand() {
        tiny.world.demandFactor[ORE][0] = 2;
        tiny.world.demandFactor[ORE][1] = 0.5;

        assertEquals(75, view.baseUse(ORE, A, 0), BASE_YEAR);
        assertEquals(6.25, view.baseUse(ORE, A, 1), BASE_YEAR);
        assertEquals(81.25, view.baseUse(ORE, A, WorldView.ALL), BASE_YEAR);
    }

    @Test
    void concentrationIsTheSumOfSquaredPercentShares() {
        // All of A's ore comes from B.
        assertEquals(10_000, view.importHhi(ORE, A), 1e-6);
        // 30 t of salt from C and, by hand, 10 t from B's seat: 10,000 (0.75^2 + 0.25^2).
        MarketPlan plan = tiny.blueprint.markets().get(tiny.blueprint.refinedMarket()[SALT]);
        int[] from = plan.sellerCountry();
        from[from.length - 1] = B;
        Arrays.stream(tiny.market(SALT).flow).forEach(row -> Arrays.fill(row, 0));
        tiny.market(SALT).flow[0][tiny.buyer(SALT, A, 0)] = 30;
        tiny.market(SALT).flow[from.length - 1][tiny.buyer(SALT, A, 0)] = 10;
        assertEquals(6250, view.importHhi(SALT, A), 1e-9);
        // B makes its own refined ore.
        assertTrue(Double.isNaN(view.importHhi(ORE, B)));
    }

    /** Writes what the two buyers of A have. */
    private void set(double[] row, double paint, double lamps) {
        row[tiny.buyer(ORE, A, 0)] = paint;
        row[tiny.buyer(ORE, A, 1)] = lamps;
    }
}

package chokepoint.metric;

import static chokepoint.metric.TinyWorld.A;
import static chokepoint.metric.TinyWorld.ORE;
import static chokepoint.metric.TinyWorld.SALT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.world.MarketState;
import chokepoint.world.Support.Purse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every metric of A over two months whose states are set by hand. */
class MetricsTest {

    /** Inputs are round and sums short: a few ulps of numbers up to 1e6. */
    private static final double ROUNDING = 1e-9;

    /** A month of the base year is kept within the fit of base trade, 1e-13, and rounding. */
    private static final double BASE_YEAR = 1e-8;

    private final TinyWorld tiny = new TinyWorld();
    private final Recorder recorder =
            new Recorder(tiny.blueprint, Metrics.all(), new Coverage(List.of("A"), TinyWorld.PLACES, 2));

    MetricsTest() {
        recorder.open();
        calm();
        recorder.read(tiny.view);
        storm();
        recorder.read(tiny.view);
    }

    /** Base year: 50 t of ore (37.5 and 12.5) and 25 t of salt, all imported. */
    private void calm() {
        quantities(ORE, 50, 1, 0, 62.5);
        quantities(SALT, 25, 1, 0, 25);
        reserve(100, 2000);
    }

    /** Ore three times as dear: 40 t wanted, of which lamps miss 4; 36 t are bought. Salt as before. */
    private void storm() {
        quantities(ORE, 40, 3, 4, 108);
        reserve(25, -500);
    }

    /** A's reserve of ore, with users' stocks of 50 t; its cost of this month. */
    private void reserve(double tonnes, double usd) {
        tiny.world.reserveTonnes[ORE][A] = tonnes;
        int first = tiny.buyer(ORE, A, 0);
        tiny.market(ORE).buyerStock[first] = 40;
        tiny.market(ORE).buyerStock[first + 1] = 10;
        tiny.world.support.end();
        tiny.world.support.spend(Purse.STOCKPILES, A, ORE, usd);
    }

    private void quantities(int mineral, double use, double price, double unmet, double paid) {
        MarketState market = tiny.market(mineral);
        int first = tiny.buyer(mineral, A, 0);
        Arrays.fill(market.received, 0);
        Arrays.stream(market.flow).forEach(row -> Arrays.fill(row, 0));
        if (mineral == SALT) {
            buyer(market, first, use, price, 0, paid);
            return;
        }
        buyer(market, first, 0.75 * use, price, 0, 0.75 * paid);
        buyer(market, first + 1, 0.25 * use, price, unmet, 0.25 * paid);
    }

    private static void buyer(MarketState market, int buyer, double use, double price, double unmet, double paid) {
        market.use[buyer] = use;
        market.price[buyer] = price;
        market.unmet[buyer] = unmet;
        market.paid[buyer] = paid;
        market.received[buyer] = use - unmet;
        market.flow[0][buyer] = use - unmet;
        market.cost[0][buyer] = 1.25;
        market.ask[0] = price;
        market.soldAt[0] = price;
    }

    private double value(String column) {
        List<String> columns = recorder.ids().stream().map(MetricId::column).toList();
        assertTrue(columns.contains(column), column);
        return recorder.row()[columns.indexOf(column)];
    }

    @Test
    void pricesPeakAverageAndMonthsAboveDouble() {
        assertEquals(3, value("A.ore.all.peak-price"));
        assertEquals(2, value("A.ore.all.mean-price"));
        assertEquals(1, value("A.ore.all.months-above-double"));
        assertEquals(1, value("A.salt.all.peak-price"));
        assertEquals(0, value("A.salt.all.months-above-double"));
    }

    @Test
    void unmetDemandIsAShareOfWhatWasWantedByEndUseAndOverall() {
        assertEquals(4 / 90.0, value("A.ore.all.unmet-demand"), ROUNDING);
        assertEquals(4 / 22.5, value("A.ore.lamps.unmet-demand"), ROUNDING);
        assertEquals(0, value("A.ore.paint.unmet-demand"));
        // Both minerals cost 1000 USD/t: 90 t of ore and 50 t of salt were wanted.
        assertEquals(4 / 140.0, value("A.all.all.unmet-demand"), ROUNDING);
    }

    @Test
    void lostUseIsAllThatPriceAndShortageTookFromTheBaseYear() {
        assertEquals((50 - 40 + 4) / 100.0, value("A.ore.all.lost-use"), ROUNDING);
        assertEquals(14 / 150.0, value("A.all.all.lost-use"), ROUNDING);
    }

    @Test
    void relianceAndSelfSufficiencyAreSharesOfWhatWasUsed() {
        assertEquals((50 + 36) / 86.0, value("A.ore.all.net-import-reliance"), ROUNDING);
        assertEquals(0, value("A.ore.all.self-sufficiency"));
        assertEquals(10_000, value("A.ore.all.import-hhi"), ROUNDING);
    }

    @Test
    void supplyAndOutputArePerYear() {
        // 50 and 36 t of ore and 25 t of salt in each of two months.
        assertEquals(6 * (50 + 36), value("A.ore.all.imports-from-B"), ROUNDING);
        assertEquals(0, value("A.ore.all.imports-from-others"));
        assertEquals(6 * (25 + 25), value("A.salt.all.imports-from-others"), ROUNDING);
        assertEquals(0, value("A.ore.all.supplied-at-home"));
        // Both months make what a month of the base year does.
        assertEquals(1200, value("B.ore.all.refined-output"), BASE_YEAR);
        assertEquals(1200, value("A.ore.all.mined-output"), BASE_YEAR);
        assertEquals(600, value("C.salt.all.refined-output"), BASE_YEAR);
    }

    @Test
    void moneyAddsUpOverMonthsAndMinerals() {
        assertEquals(62_500 + 108_000, value("A.ore.all.purchase-cost"), ROUNDING);
        assertEquals(62_500 + 108_000 + 50_000, value("A.all.all.purchase-cost"), ROUNDING);
        // 25 % of 50 t at 1000 USD/t and of 36 t at 3000; salt is free of tariffs.
        assertEquals(12_500 + 27_000, value("A.ore.all.tariff-revenue"), ROUNDING);
        assertEquals(0, value("A.salt.all.tariff-revenue"));
        assertEquals(39_500, value("A.all.all.tariff-revenue"), ROUNDING);
    }

    @Test
    void shortageCostsWhatIndustriesLoseAndTheEconomyWithThem() {
        // Lamps miss 4 t at 1000 USD/t.
        assertEquals(4_000 * 50, value("A.ore.lamps.shortage-cost"), ROUNDING);
        assertEquals(0, value("A.ore.paint.shortage-cost"));
        assertEquals(4_000 * 50, value("A.all.all.shortage-cost"), ROUNDING);
        assertEquals(4_000 * 50 * 2, value("A.ore.all.gdp-at-risk"), ROUNDING);
        assertEquals(4_000 * 50 * 2, value("A.all.all.gdp-at-risk"), ROUNDING);
    }

    @Test
    void stocksAreDaysOfBaseYearUseAndCostsAddUp() {
        // 50 t a month are 600 t in 365 days.
        double day = 600 / 365.0;
        assertEquals((100 + 25) / 2.0 / day, value("A.ore.all.stockpile-days"), ROUNDING);
        assertEquals(25 / day, value("A.ore.all.stockpile-low-days"), ROUNDING);
        assertEquals((100 + 25 + 2 * 50) / 2.0 / day, value("A.ore.all.stock-days"), ROUNDING);
        assertEquals(0, value("A.salt.all.stockpile-days"));
        assertEquals(1500, value("A.ore.all.public-cost-stockpiles"), ROUNDING);
        assertEquals(1500, value("A.all.all.public-cost-stockpiles"), ROUNDING);
    }

    @Test
    void whatAReservePaysIsNotPaidByUsers() {
        int buyer = tiny.buyer(ORE, A, 0);
        double before = tiny.view.purchaseCost(ORE, A);
        tiny.market(ORE).reserveBill[buyer] = 8;
        assertEquals(before - 8000, tiny.view.purchaseCost(ORE, A), ROUNDING);
    }

    @Test
    void pricesPartInsideAndOutsideTheLargestMaker() {
        // B makes all ore; outside it are A, who uses 50 t, and C, who uses 25 t and pays 1 all along.
        assertEquals(1, value("A.ore.all.mean-price-inside"), ROUNDING);
        assertEquals((50 * 3 + 25) / 75.0, value("A.ore.all.peak-price-outside"), ROUNDING);
        assertEquals((1 + 175 / 75.0) / 2, value("A.ore.all.mean-price-outside"), ROUNDING);
        // Nobody but A receives any: at 1, then at 3.
        assertEquals(2, value("A.ore.all.mean-price-world"), ROUNDING);
        assertEquals(1, value("A.ore.all.time-to-recover"));
        assertEquals(0, value("A.salt.all.time-to-recover"));
    }

    @Test
    void supplyHangsOnOneCountryAndFallsWithIt() {
        assertEquals(10_000, value("A.ore.all.supply-hhi"), ROUNDING);
        assertEquals(0, value("A.ore.all.n-1-adequacy"), ROUNDING);
    }

    @Test
    void usersLoseTheAreaUnderTheirDemandAndWhatIsMissingAtTheChokePrice() {
        // At 3, elasticity 0.2: (3^0.8 - 1) / 0.8 of 50 t, and 4 t that would bear up to 20; base price 1250 USD/t.
        double lost = 50 * (2.4082246852806923 - 1) / 0.8 + 4 * 17;
        assertEquals(-1250 * lost, value("A.ore.all.consumer-surplus-change"), 1e-6);
        assertEquals(-1250 * lost, value("A.all.all.consumer-surplus-change"), 1e-6);
        assertEquals(0, value("A.all.all.producer-surplus-change"), 1e-6);
    }

    @Test
    void politicsAreOfTheCountryAsAWhole() {
        assertEquals(0.3, value("A.all.all.relations-at-end"), ROUNDING);
        assertEquals(0.3, value("A.all.all.relation-worst"));
        assertEquals(0, value("A.all.all.retaliation-rounds"));
        assertEquals(0, value("A.all.all.controls-months"));
    }

    @Test
    void columnsAreUniqueAndEndUsesOfNoShareAreLeftOut() {
        List<String> columns = recorder.ids().stream().map(MetricId::column).toList();
        assertEquals(columns.size(), new HashSet<>(columns).size());
        assertFalse(columns.contains("A.salt.lamps.unmet-demand"));
        assertEquals(recorder.row().length, columns.size());
    }
}

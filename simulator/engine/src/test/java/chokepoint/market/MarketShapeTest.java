package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes that export controls give to prices and routes, in a world like that of rare earths: CHN
 * makes most, the rest AUS; KOR re-exports 1 %; default rules. Everything begins in month 12. Each test
 * runs without a mined market (1 stage) and with one (2 stages); numbers in comments are those seen, in
 * this order, as multiples of the base year. They were
 * printed once from these very months; the assertions hold them loosely, because they are shapes and
 * not data:
 *
 * <pre>mvn -B -o -pl simulator/engine test -Dtest=MarketShapeTest</pre>
 */
class MarketShapeTest {

    private static final int START = 12;
    private static final int FOR_EVER = 1_000_000;
    private static final Map<String, Double> USE = OneMetal.shares("CHN 0.6, USA 0.1, JPN 0.2, AUS 0.02, KOR 0.08");

    private static Simulation world(double share, int stages, PolicyInstrument policy) {
        Map<String, Double> output = new LinkedHashMap<>();
        output.put("CHN", share);
        output.put("AUS", 1 - share);
        return new Simulation(new OneMetal(
                        Scenarios.rules(),
                        OneMetal.usual(),
                        stages == 2 ? output : Map.of(),
                        output,
                        USE,
                        0.04,
                        Map.of("KOR", 0.01),
                        Map.of("policy", policy))
                .scenario());
    }

    private static ExportQuota quota(int months) {
        return new ExportQuota("CHN", List.of(), List.of(Stage.REFINED), 0.4, new Timing.Window(START, months));
    }

    private static ExportBan ban(List<String> importers, int months) {
        return new ExportBan("CHN", List.of(), List.of(Stage.REFINED), importers, new Timing.Window(START, months));
    }

    private static double premium(Simulation simulation) {
        return simulation.state(simulation.refined(0)).premium[simulation.country("CHN")];
    }

    private static double reExports(Simulation simulation) {
        MarketPlan plan = simulation.refined(0);
        return simulation.state(plan).sold[plan.makers().length];
    }

    /** Share of the purchases of the USA that comes straight from CHN. */
    private static double direct(Simulation simulation) {
        MarketPlan plan = simulation.refined(0);
        int buyer = plan.segment()[simulation.country("USA")];
        double direct = 0;
        for (int seller : plan.sellersOf()[simulation.country("CHN")]) {
            direct += simulation.state(plan).flow[seller][buyer];
        }
        return direct / simulation.state(plan).received[buyer];
    }

    /** Exports limited to 40 %: outside 14.6 and 13.9 at the peak (months 30, 29), inside 0.68 and 0.79 at the lowest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aQuotaLiftsPricesOutsideForAWhileAndLowersThemInside(int stages) {
        Simulation simulation = world(0.95, stages, quota(FOR_EVER)).advance(START);
        double peak = 0;
        double inside = 1;
        for (int month = 0; month < 48; month++) {
            simulation.advance();
            peak = Math.max(peak, simulation.price("USA"));
            inside = Math.min(inside, simulation.price("CHN"));
            assertTrue(premium(simulation) >= 1);
        }
        assertTrue(peak > 2 && peak < 20, "peak " + peak);
        assertTrue(inside < 0.9, "inside " + inside);
        // Ten years on, substitution and mines abroad have taken most of the rise away: 2.3 and 2.6 are left.
        simulation.advance(72);
        assertTrue(simulation.price("USA") < peak / 3, "after ten years " + simulation.price("USA"));
        assertTrue(premium(simulation) > 1);
    }

    /** Lifted after three years at premia of 5.0 and 5.4: 1 again once 0.7^n of the rent is below 1e-9, in month 62 or 63. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePremiumGoesWithTheQuota(int stages) {
        Simulation simulation = world(0.95, stages, quota(36)).advance(START + 36);
        assertTrue(premium(simulation) > 2, "premium " + premium(simulation));
        double before = premium(simulation);
        for (int month = 0; month < 72; month++) {
            simulation.advance();
            assertTrue(premium(simulation) >= 1 && premium(simulation) <= before);
            before = premium(simulation);
        }
        assertEquals(1, premium(simulation));
    }

    /** CHN makes 75 %: others can serve the USA, who pay 1.09 and 1.07 at most, and 1.02 and 1.02 after three years. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aBanOnOneImporterOnlyReSortsTradeWhenOthersMakeEnough(int stages) {
        Simulation simulation = world(0.75, stages, ban(List.of("USA"), 36)).advance(START);
        double peak = 0;
        for (int month = 0; month < 36; month++) {
            simulation.advance();
            peak = Math.max(peak, simulation.price("USA"));
            assertEquals(0, direct(simulation));
        }
        assertTrue(peak > 1 && peak < 1.25, "peak " + peak);
        assertTrue(simulation.price("USA") < 1.05, "third year " + simulation.price("USA"));
    }

    /**
     * CHN makes 98 %: the USA pay 7.4 and 7.5 at most; re-exports rise from 10 to 55 and 57 t/month
     * in three years and bring the price down to 1.4 and 1.6.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aBanOnOneImporterBitesUntilTradersGoAroundItWhenNobodyElseMakesIt(int stages) {
        Simulation simulation = world(0.98, stages, ban(List.of("USA"), 36)).advance(START);
        double usual = reExports(simulation);
        double peak = 0;
        for (int month = 0; month < 36; month++) {
            simulation.advance();
            peak = Math.max(peak, simulation.price("USA"));
        }
        assertTrue(peak > 3, "peak " + peak);
        assertTrue(reExports(simulation) > 3 * usual, "re-exports " + reExports(simulation));
        assertTrue(simulation.price("USA") < peak / 3, "third year " + simulation.price("USA"));
        // The others hardly notice.
        assertEquals(1, simulation.price("JPN"), 0.05);
    }

    /** All exports stopped for a year, then allowed again: price outside to the cap (39.9), direct share 0.90 before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theOldRouteComesBackWhenATotalBanGoes(int stages) {
        Simulation simulation = world(0.95, stages, ban(List.of(), 12)).advance(START);
        double usual = direct(simulation);
        simulation.advance(12);
        assertEquals(0, direct(simulation));
        assertTrue(simulation.price("USA") > 2);
        // Three years on: 0.79 and 0.92; ten years on: 0.90 and 0.93.
        simulation.advance(36);
        assertTrue(direct(simulation) > 0.8 * usual, "three years " + direct(simulation));
        simulation.advance(84);
        assertTrue(direct(simulation) > 0.95 * usual, "ten years " + direct(simulation));
        assertEquals(1, premium(simulation));
    }
}

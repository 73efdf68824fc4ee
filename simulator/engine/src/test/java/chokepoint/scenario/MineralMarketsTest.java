package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.Maker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MineralMarketsTest {

    /** Base trade fits its margins within 1e-13 of the total. */
    private static final double FITTED = 1e-12;

    private static MarketPlan refined(Variants variant) {
        Blueprint blueprint = Compiler.compile(variant.scenario()).blueprint();
        return blueprint.markets().get(blueprint.refinedMarket()[0]);
    }

    /** Share of a country's first buyer that comes from a country, makers and traders together. */
    private static double share(MarketPlan plan, int from, int to) {
        double share = 0;
        for (int i = 0; i < plan.sellers(); i++) {
            share += plan.sellerCountry()[i] == from ? plan.share0()[i][plan.segment()[to]] : 0;
        }
        return share;
    }

    @ParameterizedTest
    @ValueSource(longs = {221, 222, 223, 224})
    void sharesOfEachBuyerSumToOneAndEachSellerSellsWhatItMakes(long seed) {
        Blueprint blueprint = Compiler.compile(RandomWorlds.calm(seed)).blueprint();
        for (MarketPlan plan : blueprint.markets()) {
            for (int j = 0; j < plan.buyers(); j++) {
                int buyer = j;
                double sum = Arrays.stream(plan.share0())
                        .mapToDouble(row -> row[buyer])
                        .sum();
                assertEquals(1, sum, FITTED);
            }
            for (int i = 0; i < plan.sellers(); i++) {
                double sales = 0;
                for (int j = 0; j < plan.buyers(); j++) {
                    boolean user = plan.buyerKind()[j] == BuyerKind.USER;
                    double part = user
                            ? blueprint
                                    .useShares()
                                    .get(plan.mineral())
                                    .get(plan.role()[j])
                                    .mid()
                            : 1;
                    sales += plan.share0()[i][j] * plan.demand0()[j] * part;
                }
                assertEquals(plan.flow0()[i], sales, FITTED * plan.worldFlow0(), "seller " + i);
            }
        }
    }

    @Test
    void tradersNeverSellToTradersNorToTheLargestMaker() {
        MarketPlan plan = refined(Variants.plain().hubs(Map.of("B", 0.05, "C", 0.1)));

        assertEquals(2, plan.traders());
        for (int k = plan.makers().length; k < plan.sellers(); k++) {
            for (int j = 0; j < plan.buyers(); j++) {
                boolean barred = plan.buyerKind()[j] == BuyerKind.TRADER || plan.buyerCountry()[j] == 0;
                assertEquals(barred, plan.share0()[k][j] == 0);
            }
        }
    }

    @Test
    void traderAsksAreTheirCostWithTheMarkup() {
        MarketPlan plan = refined(Variants.plain().hubs(Map.of("C", 0.1)));

        int trader = plan.sellers() - 1;
        // C makes nothing, so all that its trader buys comes at the ask of 1 with freight of 5 %.
        assertEquals(1.05 * 1.25, plan.ask0()[trader], FITTED);
    }

    @Test
    void largeProducersAreSplitIntoEqualFirmsByFirmShare() {
        MarketPlan plan = refined(Variants.plain());

        // A has 83 % of output; no firm may have more than 35 %: three firms. B has 17 %: one.
        List<String> names = Arrays.stream(plan.makers()).map(Maker::name).toList();
        assertEquals(List.of("ore/refined/A/1", "ore/refined/A/2", "ore/refined/A/3", "ore/refined/B/1"), names);
        assertEquals(1000 / 12.0 / 3, plan.makers()[1].output0(), FITTED * 100);
        assertTrue(IntStream.range(0, 4).allMatch(i -> plan.makers()[i].output0() <= 0.35 * plan.worldFlow0()));
    }

    @Test
    void refinedOutputIsScaledToTheMinedTotal() {
        Variants rounded =
                Variants.plain().production(Variants.production(Map.of("A", 1200.0), Map.of("A", 1000.0, "B", 191.0)));

        MarketPlan plan = refined(rounded);

        assertEquals(100, plan.worldFlow0(), FITTED * 100);
        assertEquals(100 * 191 / 1191.0, plan.makers()[plan.makers().length - 1].output0(), FITTED * 100);
    }

    @Test
    void knownImportSharesAreMetUpToTheLittleLeftToGravity() {
        // C makes nothing and takes 98 % of its use as known: B can give 0.9 of its 16.7 t.
        MarketPlan plan = refined(Variants.plain().importSources(Map.of("C", Map.of("A", 0.7, "B", 0.3))));

        // What is left to gravity is 2 %.
        assertEquals(0.7, share(plan, 0, 2), 0.02);
        assertEquals(0.3, share(plan, 1, 2), 0.02);
    }

    @Test
    void aKnownImporterUsesItsOwnOutputAtHomeFirst() {
        // B makes 16.7 t and uses 25: the known share from A is one of the 8.3 t that are imports.
        MarketPlan plan = refined(Variants.plain().importSources(Map.of("B", Map.of("A", 1.0))));

        assertEquals(200 / 300.0, share(plan, 1, 1), FITTED);
        assertEquals(100 / 300.0, share(plan, 0, 1), FITTED);
    }

    @Test
    void knownImportsComeFromTradersFirst() {
        // B's trader re-exports 10 t; C wants 0.98 x 0.3 x 35 = 10.29 t from B, 9 t (0.9 of 10) of them from him.
        MarketPlan plan = refined(Variants.plain().hubs(Map.of("B", 0.1)).importSources(Map.of("C", Map.of("B", 0.3))));

        int trader = plan.sellers() - 1;
        assertTrue(plan.share0()[trader][plan.segment()[2]] * 35 >= 9);
        assertTrue(share(plan, 1, 2) >= 0.98 * 0.3);
    }
}

package chokepoint.app.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.Setting;
import chokepoint.app.config.StudyFile;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.random.RunKey;
import chokepoint.scenario.Scenario;
import chokepoint.world.Traits;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnParametersTest {

    private static final int RUNS = 20;

    /** Of a sum or a quotient of doubles. */
    private static final double ROUNDING = 1e-12;

    /** A parameter of a mineral in one run, beside its prior; lead times are whole months. */
    private record Drawn(String name, Prior prior, double value, double rounding) {}

    private static OpenWorld open(boolean uncertain, int run) {
        return new OpenWorld(
                RealData.calm(RealData.reference(), RealData.allMinerals(), uncertain), new RunKey(20260101, run));
    }

    private static List<Drawn> drawn(OpenWorld open) {
        List<Drawn> all = new ArrayList<>();
        Traits traits = open.world.traits;
        for (int g = 0; g < open.blueprint.minerals().size(); g++) {
            Mineral mineral = open.blueprint.mineralTraits().get(g);
            all.add(new Drawn("price", mineral.price(), traits.price[g], 0));
            double scale = open.world.conduct.demandElasticityScale;
            all.add(new Drawn(
                    "demand, short", mineral.demandElasticityShort(), traits.demandShort[g] / scale, ROUNDING));
            all.add(new Drawn("demand, long", mineral.demandElasticityLong(), traits.demandLong[g] / scale, ROUNDING));
            all.add(new Drawn("supply, short", mineral.supplyElasticityShort(), traits.supplyShort[g], 0));
            all.add(new Drawn("supply, long", mineral.supplyElasticityLong(), traits.supplyLong[g], 0));
            double unseen = open.blueprint.rules().unseenStock().mid();
            all.add(new Drawn("stock cover", mineral.stockCover(), traits.stockCover[g] - unseen, ROUNDING));
            all.add(new Drawn("feed cover", mineral.feedCover(), traits.feedCover[g], 0));
            all.add(new Drawn("mine lead", mineral.mineLeadTime(), traits.mineLead[g], 0.5));
            all.add(new Drawn("refinery lead", mineral.refineryLeadTime(), traits.refineryLead[g], 0.5));
            all.add(new Drawn("utilisation", mineral.utilisation(), traits.utilisation[g], 0));
            all.add(new Drawn("volatility", mineral.demandVolatility(), traits.volatility[g], 0));
        }
        return all;
    }

    private static double[] values(OpenWorld open) {
        return drawn(open).stream().mapToDouble(Drawn::value).toArray();
    }

    @Test
    void withUncertaintyTwoRunsDifferAndARepeatedOneDoesNot() {
        double[] first = values(open(true, 0));

        assertArrayEquals(first, values(open(true, 0)));
        assertFalse(Arrays.equals(first, values(open(true, 1))));
    }

    @Test
    void everyPriorWithARangeIsDrawnAndStaysInIt() {
        int moved = 0;
        double[] mid = values(open(false, 0));
        boolean[] differs = new boolean[mid.length];
        List<Drawn> last = List.of();
        for (int run = 0; run < RUNS; run++) {
            last = drawn(open(true, run));
            for (int k = 0; k < last.size(); k++) {
                Drawn one = last.get(k);
                assertTrue(
                        one.value() >= one.prior().low() - one.rounding()
                                && one.value() <= one.prior().high() + one.rounding(),
                        one.toString());
                differs[k] |= one.value() != mid[k];
            }
        }
        for (int k = 0; k < differs.length; k++) {
            boolean range = last.get(k).prior().low() < last.get(k).prior().high();
            assertEquals(range, differs[k], last.get(k).toString());
            moved += range ? 1 : 0;
        }
        assertTrue(moved > 0, "no prior has a range");
    }

    /** A scenario in which also the market is uncertain. */
    private static Scenario uncertainMarket() {
        return uncertainMarket(Overrides.NONE);
    }

    private static Scenario uncertainMarket(Overrides overrides) {
        return StudyFile.load(RealData.CONFIG.resolve("forecasts/2026-12.yaml"), overrides)
                .study()
                .scenarios()
                .values()
                .iterator()
                .next();
    }

    /** Priors of the market by name, those of traders included. */
    private static Map<String, Prior> priors(Record rules) throws ReflectiveOperationException {
        Map<String, Prior> priors = new LinkedHashMap<>();
        for (RecordComponent component : rules.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(rules);
            if (value instanceof Prior prior) {
                priors.put(component.getName(), prior);
            } else if (value instanceof Record inner) {
                priors(inner).forEach((name, prior) -> priors.put(component.getName() + "/" + name, prior));
            }
        }
        return priors;
    }

    @Test
    void whatMayBeUncertainInTheMarketHasARangeAroundTheNumberOfTheReference() throws ReflectiveOperationException {
        Map<String, Prior> numbers = priors(RealData.reference().market());
        Map<String, Prior> ranges = priors(uncertainMarket().market());
        assertEquals(numbers.keySet(), ranges.keySet());
        // Covers are uncertain by unseen-stock, in months; both would be one thing twice.
        assertEquals(Prior.of(1), ranges.remove("stockCoverScale"));
        ranges.forEach((name, range) -> {
            assertTrue(range.low() < range.high(), name);
            assertEquals(Prior.of(range.mid()), numbers.get(name), name);
        });
    }

    @Test
    void aDrawnMarketRestsWhereNothingHappens() {
        Setting balance = Setting.number("market.balance-error", 0);
        Scenario balanced = uncertainMarket(new Overrides(null, null, List.of(), List.of(balance)));
        Scenario calm = RealData.calm(balanced, RealData.allMinerals(), true);
        for (int run = 0; run < 5; run++) {
            OpenWorld open = new OpenWorld(calm, new RunKey(20260101, run));
            for (int month = 0; month < 60; month++) {
                open.advance();
            }
            assertEquals(0, open.drift(), 1e-9, "run " + run);
        }
    }

    @Test
    void withoutUncertaintyEveryRunIsAtMid() {
        for (int run = 0; run < 3; run++) {
            for (Drawn one : drawn(open(false, run))) {
                assertEquals(one.prior().mid(), one.value(), one.rounding(), one.toString());
            }
        }
    }
}

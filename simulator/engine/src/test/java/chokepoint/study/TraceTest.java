package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.market.Phase;
import chokepoint.market.Witness;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.EverythingWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether a trace names the month, phase, agent and variable in which a run parts from itself. */
class TraceTest {

    private static final CompiledScenario WORLD = Compiler.compile(EverythingWorlds.of(207));
    private static final RunKey RUN = new RunKey(5, 3);
    private static final int MONTHS = 6;
    /** Month in which something is meddled with. */
    private static final int MONTH = 2;

    /** Worked out anew before use in each phase, or moved along with one that is traced. */
    private static final Set<String> UNTRACED = Set.of(
            "weight",
            "pull",
            "offered",
            "soldAt",
            "openingStock",
            "openingCapacity",
            "exportOrders",
            "laneOrders",
            "passingTonnes",
            "pipeline",
            "quote",
            "origin",
            "originSold");

    private static RunKernel kernel() {
        Study study = Storm.study();
        return new RunKernel(
                WORLD, new Study("t", "?", 1, 5, MONTHS, List.of("C0"), List.of(), study.scenarios(), null));
    }

    private static final List<TracedMonth> RECORDED = kernel().trace(RUN).months();

    private static TraceDeviation meddled(Witness witness) {
        Trace trace = kernel().trace(RUN, witness);
        assertTrue(trace.isComparable(RECORDED));
        TraceDeviation deviation = trace.against(RECORDED);
        assertNotNull(deviation);
        return deviation;
    }

    @Test
    void theSameRunHasTheSameTraceAndIsNotDisturbedByIt() {
        RunKernel kernel = kernel();
        double[] before = kernel.run(RUN);

        assertNull(kernel.trace(RUN).against(RECORDED));
        assertArrayEquals(before, kernel.run(RUN));
        assertEquals(MONTHS, RECORDED.size());
        assertNotNull(kernel.trace(new RunKey(5, 4)).against(RECORDED));
        assertFalse(kernel.trace(RUN).isComparable(RECORDED.subList(1, MONTHS)));
    }

    /**
     * One unit in the last place of one value, put there after the phase that moves it. Each of the letters, one for
     * the variable, one for the market and one for the country, is the old one by chance in one of 64 cases: of 135,
     * ten or more are so with a probability of 6e-5. All that is named must be right.
     */
    @Test
    void aBitOfAMarketIsNamedByMonthPhaseAgentAndVariable() {
        int missed = 0;
        for (MarketVariable variable : MarketVariable.ALL) {
            MarketPlan plan = WORLD.blueprint().markets().stream()
                    .filter(market -> variable.by() != MarketVariable.By.TRADER || market.traders() > 0)
                    .reduce((first, last) -> last)
                    .orElseThrow();
            int[] country = {-1};
            TraceDeviation found = meddled((phase, world, market) -> {
                if (world.month == MONTH && phase == variable.phase() && market == plan.index()) {
                    double[] row = variable.rows().apply(world.markets[market])[0];
                    int place = row.length - 1;
                    row[place] = Double.isInfinite(row[place]) ? 1 : Math.nextUp(row[place]);
                    country[0] =
                            variable.country(plan, WORLD.blueprint().countries().size(), 0, place);
                }
            });

            String market = WORLD.blueprint().minerals().get(plan.mineral()) + "/"
                    + plan.stage().word();
            List<String> agents = List.of(market, WORLD.blueprint().countries().get(country[0]));
            assertEquals(MONTH, found.month(), variable.name());
            assertEquals(variable.phase().word(), found.phase(), variable.name());
            assertTrue(agents.containsAll(found.agents()), found.toString());
            assertTrue(List.of(variable.name()).containsAll(found.variables()), found.toString());
            missed += 3 - found.agents().size() - found.variables().size();
        }
        assertEquals(45, MarketVariable.ALL.size());
        assertTrue(missed < 10, missed + " letters are the old ones");
    }

    @Test
    void whatGovernmentsAndChanceDoIsNamedToo() {
        TraceDeviation quarrel = meddled((phase, world, market) -> {
            if (world.month == MONTH && phase == Phase.POLICY) {
                world.relations[1] = Math.nextUp(world.relations[1]);
            }
        });
        TraceDeviation policy = meddled((phase, world, market) -> {
            if (world.month == MONTH && phase == Phase.POLICY) {
                world.onsets[1]++;
            }
        });
        TraceDeviation demand = meddled((phase, world, market) -> {
            if (world.month == MONTH && phase == Phase.SHOCKS) {
                world.demandFactor[0][0] = Math.nextDown(world.demandFactor[0][0]);
            }
        });
        TraceDeviation opening = meddled((phase, world, market) -> {
            if (phase == Phase.OPENING) {
                world.traits.price[1] = Math.nextUp(world.traits.price[1]);
            }
        });

        assertEquals(new TraceDeviation(MONTH, "policy", List.of("C0"), List.of("relations")), quarrel);
        String second = WORLD.policies().get(1).name();
        assertEquals(new TraceDeviation(MONTH, "policy", List.of(second), List.of("in-force")), policy);
        assertEquals(new TraceDeviation(MONTH, "shocks", List.of("m0/refined"), List.of("demand")), demand);
        assertEquals(new TraceDeviation(0, "opening", List.of("m1/refined"), List.of("parameters")), opening);
    }

    @Test
    void allNumbersOfAMarketAreTracedButThoseThatFollowFromOthers() throws IllegalAccessException {
        MarketState state = WORLD.newWorld().markets[0];
        Set<String> untraced = new TreeSet<>();
        for (Field field : MarketState.class.getFields()) {
            Object value = field.get(state);
            if (value instanceof double[] || value instanceof double[][]) {
                boolean traced = MarketVariable.ALL.stream()
                        .map(variable -> variable.rows().apply(state))
                        .anyMatch(rows -> rows == value || Arrays.stream(rows).anyMatch(row -> row == value));
                if (!traced) {
                    untraced.add(field.getName());
                }
            }
        }
        assertEquals(new TreeSet<>(UNTRACED), untraced);
    }
}

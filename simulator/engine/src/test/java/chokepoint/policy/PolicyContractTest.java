package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.PolicyInstrument.Effect;
import chokepoint.scenario.History;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.world.Border;
import chokepoint.world.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every instrument must keep. */
class PolicyContractTest {

    private static final long SEED = 203;

    static Stream<Class<?>> everyInstrument() {
        return Examples.everyInstrument();
    }

    private static final TestLanes LANES = new TestLanes();

    /** One of each instrument, and several on the same lanes and desks. */
    private static List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        // Those that do nothing at the border would only multiply the orders to try.
        everyActingInstrument()
                .forEach(type -> effects.add(Examples.of(type, Examples.ALWAYS).bind(LANES)));
        effects.add(new ExportQuota("C0", List.of(), List.of(), 0.2, Examples.ALWAYS).bind(LANES));
        effects.add(new Tariff("C1", List.of(), List.of(), List.of(), 0.1, Examples.ALWAYS).bind(LANES));
        effects.add(new Tariff("C1", List.of("C0"), List.of(), List.of(), 0.3, Examples.ALWAYS).bind(LANES));
        return effects;
    }

    private static void tighten(Effect effect, Border border) {
        effect.tighten(border, FirstMonth.of(effect));
    }

    /** Every limit of a border as numbers that fall when it is tightened. */
    private static double[] looseness(Border border) {
        double[] numbers = new double[30];
        for (int lane = 0; lane < 9; lane++) {
            numbers[lane] = border.isClosed(lane) ? 0 : 1;
            numbers[9 + lane] = -border.addedTariff(lane);
            numbers[21 + lane] = border.laneTonnes(lane);
        }
        for (int desk = 0; desk < 3; desk++) {
            numbers[18 + desk] = border.quotaTonnes(desk);
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("everyInstrument")
    void withAnotherTimingAllElseStays(Class<?> type) {
        Timing other = new Timing.Window(7, 3);

        assertEquals(
                Examples.of(type, other), Examples.of(type, Examples.ALWAYS).withTiming(other));
    }

    @ParameterizedTest
    @MethodSource("everyInstrument")
    void boundToNoLanesItDoesNothing(Class<?> type) {
        Border border = TestLanes.border();
        Support support = TestLanes.support();
        Effect effect = Examples.of(type, Examples.ALWAYS).bind(TestLanes.NONE);

        tighten(effect, border);
        effect.support(support, FirstMonth.of(effect));

        assertFalse(TestLanes.supports(support));

        assertArrayEquals(looseness(TestLanes.border()), looseness(border));
    }

    /** All but those that act on other policies, or on supply. */
    static Stream<Class<?>> everyActingInstrument() {
        List<Class<?>> others = List.of(Truce.class, CapacityAward.class, PartnerDeal.class, PriceFloor.class);
        return everyInstrument().filter(type -> !others.contains(type));
    }

    @ParameterizedTest
    @MethodSource("everyActingInstrument")
    void itsExampleDoesSomething(Class<?> type) {
        Border border = TestLanes.border();
        Support support = TestLanes.support();
        Effect effect = Examples.of(type, Examples.ALWAYS).bind(LANES);

        tighten(effect, border);
        effect.support(support, FirstMonth.of(effect));

        boolean tightens = !Arrays.equals(looseness(TestLanes.border()), looseness(border));
        assertTrue(tightens || TestLanes.supports(support));
    }

    /** The cycle tightens the border anew in a month only for those that say they are not steady. */
    @ParameterizedTest
    @MethodSource("everyInstrument")
    void isSteadyIfAllMonthsInForceAreAlike(Class<?> type) {
        Effect effect = Examples.of(type, Examples.ALWAYS).bind(LANES);
        long borders = IntStream.range(0, 24)
                .mapToObj(month -> {
                    Border border = TestLanes.border();
                    effect.tighten(border, new FirstMonth(month, 0, new double[effect.memory()]));
                    return Arrays.toString(looseness(border));
                })
                .distinct()
                .count();

        assertEquals(borders == 1, effect.isSteady());
    }

    @Test
    void twiceIsOnceAndNothingIsLoosened() {
        Border border = TestLanes.border();
        for (Effect effect : effects()) {
            double[] before = looseness(border);
            tighten(effect, border);
            double[] once = looseness(border);
            tighten(effect, border);
            assertArrayEquals(once, looseness(border));
            for (int k = 0; k < once.length; k++) {
                assertTrue(once[k] <= before[k]);
            }
        }
    }

    @Test
    void anyOrderOfInstrumentsGivesTheSameBorder() {
        List<Effect> effects = effects();
        double[] expected = null;
        for (int[] order : orders(effects.size())) {
            Border border = TestLanes.border();
            Arrays.stream(order).forEach(k -> tighten(effects.get(k), border));
            expected = expected == null ? looseness(border) : expected;
            assertArrayEquals(expected, looseness(border));
        }
    }

    /** Many orders of the numbers below n; all of them would be n!, and there are ever more instruments. */
    private static List<int[]> orders(int n) {
        Random random = new Random(SEED);
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        List<int[]> orders = new ArrayList<>();
        for (int k = 0; k < 5_000; k++) {
            Collections.shuffle(numbers, random);
            orders.add(numbers.stream().mapToInt(number -> number).toArray());
        }
        return orders;
    }

    private static History withFirst(PolicyInstrument instrument) {
        Scenario world = SupportedWorlds.withProjects(RandomWorlds.stormy(SEED));
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put("example", instrument);
        policies.putAll(world.policies());
        return History.of(RandomWorlds.with(world, policies, world.shocks()));
    }

    @ParameterizedTest
    @MethodSource("everyInstrument")
    void neverInForceIsAsGoodAsAbsent(Class<?> type) {
        History absent = History.of(SupportedWorlds.withProjects(RandomWorlds.stormy(SEED)));

        assertEquals(
                absent.markets(),
                withFirst(Examples.of(type, new Timing.Window(1000, 1))).markets());
        Timing never = new Timing.Spells(0, 0, 1000, 0.5, 4, 20);
        assertEquals(absent.markets(), withFirst(Examples.of(type, never)).markets());
    }

    @ParameterizedTest
    @MethodSource("everyInstrument")
    void inForceItChangesTheMarketButNobodysLuck(Class<?> type) {
        History absent = History.of(SupportedWorlds.withProjects(RandomWorlds.stormy(SEED)));
        History present = withFirst(Examples.of(type, Examples.ALWAYS));

        assertNotEquals(absent.markets(), present.markets());
        assertEquals(absent.luck(), present.luck());
        assertEquals(
                absent.inForce(),
                present.inForce().stream()
                        .map(month -> month.subList(1, month.size()))
                        .toList());
    }
}

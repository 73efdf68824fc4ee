package chokepoint.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.History;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shock must keep. */
class ShockContractTest {

    private static final Scenario WORLD = RandomWorlds.stormy(205);

    static Stream<Class<?>> everyShock() {
        return Shocks.everyShock();
    }

    private static Scenario withFirst(ShockProcess shock) {
        Map<String, ShockProcess> shocks = new LinkedHashMap<>();
        shocks.put("example", shock);
        shocks.putAll(WORLD.shocks());
        return RandomWorlds.with(WORLD, WORLD.policies(), shocks);
    }

    private static CompiledScenario alone(ShockProcess shock) {
        return Compiler.compile(RandomWorlds.with(WORLD, WORLD.policies(), Map.of("example", shock)));
    }

    @ParameterizedTest
    @MethodSource("everyShock")
    void switchedOffItIsAsGoodAsAbsent(Class<?> type) {
        assertEquals(History.of(WORLD), History.of(withFirst(Shocks.off(type))));
    }

    @ParameterizedTest
    @MethodSource("everyShock")
    void switchedOnItIsFeltButPoliciesComeAsTheyWould(Class<?> type) {
        History absent = History.of(WORLD);
        History present = History.of(withFirst(Shocks.of(type)));

        assertNotEquals(absent.luck(), present.luck());
        assertNotEquals(absent.markets(), present.markets());
        assertEquals(absent.inForce(), present.inForce());
    }

    @ParameterizedTest
    @MethodSource("everyShock")
    void remembersNothingOfTheRunBefore(Class<?> type) {
        CompiledScenario scenario = alone(Shocks.of(type));
        World used = scenario.newWorld();
        History first = History.of(scenario, used, new RunKey(1, 0));
        History other = History.of(scenario, used, new RunKey(1, 1));

        assertEquals(first, History.of(scenario, used, new RunKey(1, 0)));
        assertNotEquals(first, other);
    }

    @ParameterizedTest
    @MethodSource("everyShock")
    void oneEffectServesTwoWorldsAtOnce(Class<?> type) {
        CompiledScenario scenario = alone(Shocks.of(type));
        History expected = History.of(scenario, scenario.newWorld(), new RunKey(1, 4));
        History.Run left = new History.Run(scenario, new RunKey(1, 4));
        History.Run right = new History.Run(scenario, new RunKey(1, 5));
        for (int month = 0; month < History.MONTHS; month++) {
            left.advance();
            right.advance();
        }
        assertEquals(expected, left.history());
        assertEquals(History.of(scenario, scenario.newWorld(), new RunKey(1, 5)), right.history());
    }

    @ParameterizedTest
    @MethodSource("everyShock")
    void itsNameNotItsPlaceDecidesItsDraws(Class<?> type) {
        Map<String, ShockProcess> last = new LinkedHashMap<>(WORLD.shocks());
        last.put("example", Shocks.of(type));
        History first = History.of(withFirst(Shocks.of(type)));
        History moved = History.of(RandomWorlds.with(WORLD, WORLD.policies(), last));

        for (int month = 0; month < History.MONTHS; month++) {
            for (int k = 0; k < first.luck().get(month).size(); k++) {
                double expected = first.luck().get(month).get(k);
                // Sums and products of three terms in another order, and an exponential: a few ulps.
                assertEquals(expected, moved.luck().get(month).get(k), 1e-14 * (1 + expected));
            }
        }
    }
}

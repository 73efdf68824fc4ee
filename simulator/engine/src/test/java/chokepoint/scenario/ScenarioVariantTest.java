package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioVariantTest {

    private static final List<String> ALL = List.of();

    private static PolicyInstrument tariff(Timing timing) {
        return new Tariff("C0", List.of("C1"), ALL, List.of(), 0.1, timing);
    }

    private static PolicyInstrument answerTo(String... causes) {
        return tariff(new Timing.Response(List.of(causes), 0.5, 2, 7));
    }

    private static Scenario quarrel() {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put("first", tariff(new Timing.Window(1, 2)));
        policies.put("second", tariff(new Timing.Window(3, 2)));
        policies.put("to both", answerTo("first", "second"));
        policies.put("to first", answerTo("first"));
        policies.put("to that", answerTo("to first"));
        return RandomWorlds.with(RandomWorlds.calm(1), policies, Map.of());
    }

    @Test
    void anAnswerKeepsWhatIsLeftToAnswerAndGoesWithItsLastCause() {
        Map<String, PolicyInstrument> left =
                ScenarioVariant.without(quarrel(), List.of("first"), List.of()).policies();

        assertEquals(List.of("second", "to both"), List.copyOf(left.keySet()));
        assertEquals(answerTo("second"), left.get("to both"));
    }

    @Test
    void whatIsNotThereCannotBeTakenOut() {
        assertThrows(
                IllegalArgumentException.class, () -> ScenarioVariant.without(quarrel(), List.of("third"), List.of()));
    }

    @Test
    void anyPolicyAndShockCanBeTakenOutOfAWorldWithEverything() {
        for (long seed = 1; seed <= 4; seed++) {
            Scenario world = EverythingWorlds.of(seed);
            assertTrue(world.policies().values().stream().anyMatch(p -> p.timing() instanceof Timing.Response));
            for (String name : world.policies().keySet()) {
                Scenario variant = ScenarioVariant.without(world, List.of(name), List.of());
                assertEquals(List.of(), Consistency.faults(variant), name);
                assertFalse(variant.policies().containsKey(name));
            }
            for (String name : world.shocks().keySet()) {
                Scenario variant = ScenarioVariant.without(world, List.of(), List.of(name));
                assertEquals(List.of(), Consistency.faults(variant), name);
            }
        }
    }
}

package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chokepoint.domain.Prior;
import chokepoint.policy.ExportBan;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.scenario.Consistency.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameClashesTest {

    /** Found by a search of 60 million names: alike for draws once "policy/" stands before them. */
    private static final String ONE = "tnesflwyt\u5000";

    private static final String OTHER = "tqvsfwtpb\u59c7";

    private static List<Fault> faults(Variants variant) {
        return Consistency.faults(variant.scenario());
    }

    private static Map<String, PolicyInstrument> policies(String... names) {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        for (String name : names) {
            policies.put(name, new ExportBan("A", List.of(), List.of(), List.of(), new Timing.Window(1, 2)));
        }
        return policies;
    }

    @Test
    void twoPoliciesThatDrawTheSameNumbersAreRefused() {
        assertNotEquals(Draws.entity(ONE), Draws.entity(OTHER));
        assertEquals(Draws.entity("policy/" + ONE), Draws.entity("policy/" + OTHER));
        assertEquals(
                List.of(new Fault(
                        "policies." + OTHER,
                        "'policy/" + OTHER + "' has the same random numbers as 'policy/" + ONE + "'; rename it")),
                faults(Variants.plain().policies(policies(ONE, OTHER))));
    }

    @Test
    void eachAloneIsFine() {
        assertEquals(List.of(), faults(Variants.plain().policies(policies(ONE, "other"))));
        assertEquals(List.of(), faults(Variants.plain().policies(policies("one", OTHER))));
    }

    @Test
    void aSlashInANameIsRefused() {
        assertEquals(
                List.of(new Fault("policies.a/b", "a name must not hold '/'")),
                faults(Variants.plain().policies(policies("a/b"))));
        assertEquals(
                List.of(new Fault("end-uses.ore.in/out", "a name must not hold '/'")),
                faults(Variants.plain().endUses(Map.of("in/out", Prior.of(1)))));
    }
}

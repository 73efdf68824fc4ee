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

    /** Found by a walk through some 2^29 names: alike for draws once "policy/" stands before them. */
    private static final String ONE = "nw1kE-cj18da";

    private static final String OTHER = "nsmgRrQ5dMfZ";
    /** The same after the name of a market's smugglers and their exporter, A. */
    private static final String ONE_COUNTRY = "nHtFQmSBgQda";

    private static final String OTHER_COUNTRY = "nK7_Rl27qEgW";

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
    void twoCountriesWhoseSmugglersDrawTheSameNumbersAreRefused() {
        String lane = "ore/MINED/smuggling/A/";
        assertEquals(Draws.entity(lane + ONE_COUNTRY), Draws.entity(lane + OTHER_COUNTRY));
        assertEquals(
                List.of(new Fault(
                        "countries." + OTHER_COUNTRY,
                        "'" + lane + OTHER_COUNTRY + "' has the same random numbers as '" + lane + ONE_COUNTRY
                                + "'; rename it")),
                faults(Variants.plain().countries(Scenarios.countries("A", "B", "C", ONE_COUNTRY, OTHER_COUNTRY))));
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

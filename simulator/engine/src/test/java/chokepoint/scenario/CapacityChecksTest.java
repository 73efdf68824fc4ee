package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.Plant;
import chokepoint.domain.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mines 900 t a year and refines 1000, B 300 and 200; C makes nothing. */
class CapacityChecksTest {

    private static List<String> faults(Stage stage, String country, Plant plant) {
        Scenario world = UnbalancedWorlds.withCapacity(
                Variants.plain().scenario(), Map.of("ore", Map.of(stage, Map.of(country, plant))));
        return Consistency.faults(world).stream()
                .map(fault -> fault.path() + ": " + fault.message())
                .toList();
    }

    @Test
    void plantThatFitsIsFine() {
        assertEquals(List.of(), faults(Stage.MINED, "A", new Plant(900, 500)));
        assertEquals(List.of(), faults(Stage.REFINED, "C", new Plant(0, 500)));
    }

    @Test
    void nobodyMakesMoreThanHeCan() {
        assertEquals(
                List.of("capacity.ore.mined.A.running: (800.0) must not be less than what is made (900.0)"),
                faults(Stage.MINED, "A", new Plant(800, 0)));
    }

    @Test
    void plantThatRunsMakesSomething() {
        assertEquals(
                List.of("capacity.ore.refined.C.running: is known where nothing is made; such plant is mothballed"),
                faults(Stage.REFINED, "C", new Plant(100, 0)));
    }
}

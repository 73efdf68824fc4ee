package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.Unit;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.shock.ShockProcess;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every instrument, shock and timing must keep: a file can say it. A new one is tested once it is permitted. */
class PermittedTypesContractTest {

    record Root(
            Map<String, Integer> countries,
            Map<String, Integer> minerals,
            @Default("[]") List<PolicyInstrument> policies,
            @Default("[]") List<ShockProcess> shocks,
            @Default("[]") List<Timing> timings) {}

    static Stream<Class<?>> instruments() {
        return Arrays.stream(PolicyInstrument.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> shocks() {
        return Arrays.stream(ShockProcess.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> timings() {
        return Arrays.stream(Timing.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentIsBoundByItsName(Class<?> type) {
        assertInstanceOf(type, bind("policies", type).policies().get(0));
    }

    @ParameterizedTest
    @MethodSource("shocks")
    void everyShockIsBoundByItsName(Class<?> type) {
        assertInstanceOf(type, bind("shocks", type).shocks().get(0));
    }

    @ParameterizedTest
    @MethodSource("timings")
    void everyTimingIsBoundByItsName(Class<?> type) {
        assertInstanceOf(type, bind("timings", type).timings().get(0));
    }

    private static Root bind(String key, Class<?> type) {
        String text = "{countries: {CHN: 1, USA: 1}, minerals: {gallium: 1}, " + key + ": [" + example(type) + "]}";
        return RecordBinder.bind(CanonicalJson.parse("example", text), Root.class);
    }

    /** The shortest text of a record: the required keys, with values that suit their units. */
    private static String example(Class<?> type) {
        StringBuilder text = new StringBuilder("{type: " + Spelling.kebab(type.getSimpleName()));
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(Default.class)) {
                text.append(", ")
                        .append(Spelling.kebab(component.getName()))
                        .append(": ")
                        .append(value(component));
            }
        }
        return text.append('}').toString();
    }

    private static String value(RecordComponent component) {
        Class<?> type = component.getType();
        NameOf names = component.getAnnotation(NameOf.class);
        Unit unit = component.getAnnotation(Unit.class);
        // A truce is with another country.
        if (component.getName().equals("with")) {
            return "USA";
        }
        if (names != null) {
            return names.value().equals("countries") ? "CHN" : "gallium";
        }
        if (type.isSealed()) {
            return example(type.getPermittedSubclasses()[0]);
        }
        if (type.isEnum()) {
            return Spelling.word((Enum<?>) type.getEnumConstants()[0]);
        }
        if (type == List.class || type == Map.class) {
            return type == List.class ? "[gallium]" : "{}";
        }
        boolean share = unit == null || unit.value().equals("1") || unit.value().contains("/");
        return type == int.class || !share ? "12" : "0.5";
    }
}

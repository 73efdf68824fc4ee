package chokepoint.app.sweep;

import chokepoint.app.config.ConfigException;
import chokepoint.app.config.StudyFile;
import chokepoint.app.config.SweepFile;
import chokepoint.design.Point;
import chokepoint.domain.Require;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Consistency;
import chokepoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scenarios of a sweep at one point, compiled when they are first asked for, by any thread. */
final class LaidPoint {

    private final SweepFile file;
    private final Point point;
    private final Map<String, CompiledScenario> untouched;
    private final Map<String, CompiledScenario> compiled = new LinkedHashMap<>();
    private @Nullable StudyFile laid;

    /**
     * A point.
     *
     * @param untouched the base study's scenarios, for points that lay nothing on them
     */
    LaidPoint(SweepFile file, Point point, Map<String, CompiledScenario> untouched) {
        this.file = file;
        this.point = point;
        this.untouched = untouched;
    }

    /**
     * A scenario at the point.
     *
     * @throws IllegalArgumentException if the levels do not go together, in this or in another scenario
     */
    synchronized CompiledScenario scenario(String name) {
        if (laid == null) {
            laid = checked();
        }
        CompiledScenario known = compiled.get(name);
        if (known == null) {
            Scenario scenario = Require.entry(laid.study().scenarios(), name, "scenarios");
            boolean same = scenario.equals(file.base().study().scenarios().get(name));
            known = same ? Require.entry(untouched, name, "scenarios") : Compiler.compile(scenario);
            compiled.put(name, known);
        }
        return known;
    }

    private StudyFile checked() {
        StudyFile study;
        try {
            study = file.at(point);
        } catch (ConfigException e) {
            throw new IllegalArgumentException(
                    e.problems().stream()
                            .map(problem -> problem.path() + ": " + problem.message())
                            .collect(Collectors.joining("; ")),
                    e);
        }
        List<String> faults = study.study().scenarios().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(file.base().study().scenarios().get(entry.getKey())))
                .flatMap(entry -> Consistency.faults(entry.getValue()).stream()
                        .map(fault -> entry.getKey() + ": " + fault.path() + ": " + fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return study;
    }
}

package chokepoint.app.cli;

import chokepoint.app.config.ConfigException;
import chokepoint.app.config.ConfigProblem;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.StudyHeading;
import chokepoint.metric.Metric;
import chokepoint.metric.Metrics;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Consistency;
import chokepoint.study.Attribution;
import chokepoint.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study whose scenarios are ready to run.
 *
 * @param scenarios by name, in the order of the study
 */
record CompiledStudy(StudyFile file, Map<String, CompiledScenario> scenarios) {

    /**
     * Compiles all scenarios.
     *
     * @throws ConfigException with everything that does not fit together
     */
    static CompiledStudy of(StudyFile file) {
        List<ConfigProblem> problems = new ArrayList<>();
        List<String> known = Metrics.all().stream().map(Metric::name).toList();
        for (int k = 0; k < file.study().metrics().size(); k++) {
            if (!known.contains(file.study().metrics().get(k))) {
                String found = file.study().metrics().get(k);
                problems.add(file.problem("metrics[" + k + "]", "unknown metric '" + found + "'; known: " + known));
            }
        }
        file.study()
                .scenarios()
                .forEach((name, scenario) -> Consistency.faults(scenario)
                        .forEach(fault -> problems.add(file.problem(name, fault.path(), fault.message()))));
        if (!problems.isEmpty()) {
            throw ConfigException.of(problems);
        }
        Map<String, CompiledScenario> compiled = new LinkedHashMap<>();
        file.study().scenarios().forEach((name, scenario) -> compiled.put(name, Compiler.compile(scenario)));
        return new CompiledStudy(file, compiled);
    }

    /** How many runs it takes, those of its attribution's variants included. */
    long runs() {
        Study study = file.study();
        Attribution attribution = file.attribution();
        long variants = attribution == null ? 0 : attribution.runsOfVariants();
        return (long) study.runs() * study.scenarios().size() + variants;
    }

    /** What it is, in short. */
    StudyHeading heading() {
        Study study = file.study();
        return new StudyHeading(
                ProgramVersion.text(),
                study.name(),
                study.question(),
                file.digest(),
                study.seed(),
                study.runs(),
                study.months(),
                List.copyOf(study.scenarios().keySet()),
                study.focus());
    }
}

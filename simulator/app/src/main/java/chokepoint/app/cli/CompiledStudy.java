package chokepoint.app.cli;

import chokepoint.app.config.ConfigException;
import chokepoint.app.config.ConfigProblem;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.StudyHeading;
import chokepoint.domain.Require;
import chokepoint.metric.Metric;
import chokepoint.metric.Metrics;
import chokepoint.metric.TradePlaces;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Consistency;
import chokepoint.scenario.Scenario;
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
            String found = file.study().metrics().get(k);
            if (!known.contains(found) && !isOfSupplier(file.study(), found)) {
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

    /** Whether a metric is that of one supplier, such as {@code imports-from-CHN}. */
    private static boolean isOfSupplier(Study study, String metric) {
        String supplier = Metrics.supplier(metric).orElse("");
        return supplier.equals(TradePlaces.OTHERS)
                || study.scenarios().values().stream()
                        .anyMatch(scenario -> scenario.countries().containsKey(supplier));
    }

    /** Everything that is run many times: the scenarios, and then the variants. */
    List<StudyCell> cells() {
        List<StudyCell> cells = new ArrayList<>();
        scenarios.forEach(
                (name, scenario) -> cells.add(new StudyCell(name, file.study().runs(), () -> scenario)));
        cells.addAll(variants());
        return cells;
    }

    /** The variants that its attribution needs, in the order of coalitions; the scenario itself is not one. */
    List<StudyCell> variants() {
        List<StudyCell> variants = new ArrayList<>();
        Attribution plan = file.attribution();
        if (plan != null) {
            Scenario scenario = Require.entry(file.study().scenarios(), plan.scenario(), "scenarios");
            for (int k = 0; k < plan.whole(); k++) {
                int coalition = k;
                variants.add(new StudyCell(
                        plan.name(coalition), plan.runs(), () -> Compiler.compile(plan.variant(scenario, coalition))));
            }
        }
        return variants;
    }

    /** How many runs it takes, those of its attribution's variants included. */
    long runs() {
        return cells().stream().mapToLong(StudyCell::runs).sum();
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

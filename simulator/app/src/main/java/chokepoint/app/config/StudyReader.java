package chokepoint.app.config;

import chokepoint.scenario.Scenario;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import chokepoint.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a study file, the reference that it names, and each of its scenarios laid on that. */
final class StudyReader {

    private static final String REFERENCE = "reference";
    private static final String SCENARIOS = "scenarios";

    private final Path file;
    private final Overrides overrides;
    private final Problems problems = new Problems();
    private final Map<String, Node.Mapping> resolved = new LinkedHashMap<>();
    private final Map<String, Scenario> bound = new LinkedHashMap<>();

    StudyReader(Path file, Overrides overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    StudyFile read() {
        Node.Mapping tree = YamlReader.mapping(Source.read(file), problems);
        Node.Mapping reference = reference(tree);
        Node.Mapping names = reference == null ? new Node.Mapping(tree.mark(), Map.of(), Map.of()) : reference;
        StudyHeader written = new RecordBinder(names, problems).record(tree, StudyHeader.class);
        StudyHeader header = written == null ? null : overridden(written, tree);
        if (tree.get(SCENARIOS) instanceof Node.Mapping scenarios) {
            checkNames(scenarios);
            if (reference != null) {
                readScenarios(scenarios, reference);
            }
        }
        Attribution attribution = attribution(tree, written, header);
        Backtest backtest = backtest(tree, header);
        problems.throwIfAny();
        if (header == null) {
            throw new IllegalStateException("a study without problems has no header");
        }
        Study study = new Study(
                header.study(),
                header.question(),
                header.runs(),
                header.seed(),
                header.months(),
                header.focus(),
                header.metrics(),
                Collections.unmodifiableMap(bound),
                backtest);
        return new StudyFile(study, resolved, tree, attribution);
    }

    /** The event that the first scenario replays; none if the command line leaves that scenario out. */
    private @Nullable Backtest backtest(Node.Mapping tree, @Nullable StudyHeader header) {
        if (!(tree.get(BacktestReader.SECTION) instanceof Node.Mapping section)
                || !(tree.get(SCENARIOS) instanceof Node.Mapping scenarios)
                || header == null) {
            return null;
        }
        Scenario replay = scenarios.entries().keySet().stream()
                .findFirst()
                .map(bound::get)
                .orElse(null);
        return replay == null ? null : new BacktestReader(section, problems).read(header, replay);
    }

    private @Nullable Attribution attribution(
            Node.Mapping tree, @Nullable StudyHeader written, @Nullable StudyHeader header) {
        Node section = tree.get(AttributionReader.SECTION);
        if (!(section instanceof Node.Mapping mapping) || !(tree.get(SCENARIOS) instanceof Node.Mapping scenarios)) {
            return null;
        }
        List<String> names = List.copyOf(scenarios.entries().keySet());
        // Without a header the numbers of runs are a problem of their own.
        int most = written == null ? Integer.MAX_VALUE : written.runs();
        int runs = header == null ? 1 : header.runs();
        return new AttributionReader(mapping, problems).read(names, resolved, most, runs);
    }

    private Node.@Nullable Mapping reference(Node.Mapping tree) {
        Node node = tree.get(REFERENCE);
        // If it is no text, binding the header says so.
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Kind.TEXT) {
            return null;
        }
        try {
            return new ScenarioFile(problems).read(ScenarioFile.path(node, REFERENCE, file));
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private @Nullable StudyHeader overridden(StudyHeader written, Node.Mapping tree) {
        try {
            return written.with(overrides);
        } catch (IllegalArgumentException e) {
            Node runs = tree.get("runs");
            problems.add(
                    runs == null ? tree.mark() : runs.mark(), "runs", e.getMessage() + ", on the command line too");
            return null;
        }
    }

    private void checkNames(Node.Mapping scenarios) {
        scenarios.entries().forEach((name, entry) -> {
            if (!StudyHeader.isName(name)) {
                String message = "a scenario's name must " + StudyHeader.NAME_RULE;
                problems.add(entry.key(), SCENARIOS + "." + name, message);
            }
        });
        for (String name : overrides.scenarios()) {
            if (scenarios.get(name) == null) {
                List<String> known = new ArrayList<>(scenarios.entries().keySet());
                String hint = Spelling.hint(name, known) + Spelling.listed("known scenarios", known);
                problems.add(scenarios.mark(), SCENARIOS, "no scenario " + Node.Scalar.quoted(name) + hint);
            }
        }
    }

    private void readScenarios(Node.Mapping scenarios, Node.Mapping reference) {
        Map<String, ConfigProblem> shared = new LinkedHashMap<>();
        for (ConfigProblem problem : problemsOf(reference)) {
            shared.put(problem.path() + "\n" + problem.message(), problem);
        }
        scenarios.entries().forEach((name, entry) -> {
            boolean wanted =
                    overrides.scenarios().isEmpty() || overrides.scenarios().contains(name);
            if (wanted && entry.value() instanceof Node.Mapping overlay) {
                Problems own = new Problems();
                Overlay overlays = new Overlay(own);
                Node.Mapping whole = overlays.merge(
                        overlays.merge(reference, overlay), Setting.tree(overrides.settings(), name, reference.mark()));
                Scenario scenario = new RecordBinder(whole, own).record(whole, Scenario.class);
                resolved.put(name, whole);
                if (scenario != null) {
                    bound.put(name, scenario);
                }
                own.list().forEach(problem -> add(problem, name, shared));
            }
        });
    }

    private static List<ConfigProblem> problemsOf(Node.Mapping tree) {
        Problems found = new Problems();
        new RecordBinder(tree, found).record(tree, Scenario.class);
        return found.list();
    }

    /** A fault of the reference is told once, at its place there; one of the study by the scenario's name. */
    private void add(ConfigProblem problem, String scenario, Map<String, ConfigProblem> shared) {
        ConfigProblem known = shared.get(problem.path() + "\n" + problem.message());
        if (known != null) {
            problems.add(known);
        } else if (problem.mark().source().name().equals(Source.nameOf(file))) {
            String path = SCENARIOS + "." + scenario + (problem.path().isEmpty() ? "" : "." + problem.path());
            problems.add(problem.mark(), path, problem.message());
        } else {
            problems.add(problem);
        }
    }
}

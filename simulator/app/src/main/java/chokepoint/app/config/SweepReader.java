package chokepoint.app.config;

import chokepoint.metric.MetricId;
import chokepoint.precision.Statistic;
import chokepoint.precision.Until;
import chokepoint.scenario.Consistency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sweep file and its base study, and tries out what its factors lay on it. */
final class SweepReader {

    private static final String STUDY = "study";
    private static final String SCENARIOS = "scenarios";
    private static final String UNTIL = "until";

    private final Path file;
    private final Overrides overrides;
    private final Problems problems = new Problems();

    SweepReader(Path file, Overrides overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    SweepFile read() {
        Node.Mapping tree = YamlReader.mapping(Source.read(file), problems);
        Node.Mapping noNames = new Node.Mapping(tree.mark(), Map.of(), Map.of());
        SweepHeader header = new RecordBinder(noNames, problems).record(tree, SweepHeader.class);
        StudyFile study = base(tree, header);
        Map<String, Node.Mapping> scenarios = study == null ? Map.of() : study.resolved();
        List<FactorReader.Read> factors = tree.get(FactorReader.SECTION) instanceof Node.Mapping section
                ? new FactorReader(scenarios, problems).read(section)
                : List.of();
        UntilSection written = tree.get(UNTIL) instanceof Node.Mapping section ? until(section) : null;
        OutputsReader outputs =
                header == null || study == null ? null : new OutputsReader(study, header.outputs(), tree, problems);
        StudyFile base = outputs == null ? null : outputs.recording();
        problems.throwIfAny();
        if (header == null || base == null || outputs == null) {
            throw new IllegalStateException("a sweep without problems has a header and a study");
        }
        List<MetricId> columns = outputs.columns(base);
        Until until = written == null ? null : capped(written, columns, base, tree);
        SweptDesign swept = SweptDesign.read(file, tree, header, factors, base, problems);
        problems.throwIfAny();
        String canonical = SweepText.canonical(header, base, swept, columns);
        return new SweepFile(
                header.sweep(),
                header.question(),
                base,
                swept.factors(),
                swept.design(),
                swept.points(),
                columns,
                until,
                written == null ? Double.POSITIVE_INFINITY : written.minutes(),
                canonical);
    }

    /** The study with the sweep's runs, seed and scenarios; null if it cannot be read. */
    private @Nullable StudyFile base(Node.Mapping tree, @Nullable SweepHeader header) {
        Node named = tree.get(STUDY);
        if (named == null) {
            return null;
        }
        try {
            Path path = ScenarioFile.path(named, STUDY, file);
            List<String> scenarios = scenarios(tree, path);
            Integer runs =
                    overrides.runs() != null ? overrides.runs() : header == null ? null : (Integer) header.runs();
            if (runs != null && runs < 1) {
                Node place = tree.get("runs");
                problems.add(
                        place == null ? tree.mark() : place.mark(),
                        "runs",
                        "runs (" + runs + ") must be at least 1, on the command line too");
                runs = null;
            }
            Long own = header != null && tree.get("seed") != null ? (Long) header.seed() : null;
            Long seed = overrides.seed() != null ? overrides.seed() : own;
            StudyFile study = StudyFile.load(path, new Overrides(runs, seed, scenarios, overrides.settings()));
            study.study()
                    .scenarios()
                    .forEach((name, scenario) -> Consistency.faults(scenario)
                            .forEach(fault -> problems.add(study.problem(name, fault.path(), fault.message()))));
            return study;
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** The scenarios that are swept, among those of the study; what is misspelt is left out. */
    private List<String> scenarios(Node.Mapping tree, Path study) {
        Node.Mapping whole = YamlReader.mapping(Source.read(study), new Problems());
        Set<String> known =
                whole.get(SCENARIOS) instanceof Node.Mapping map ? map.entries().keySet() : Set.of();
        List<String> wanted = new ArrayList<>();
        if (tree.get(SCENARIOS) instanceof Node.Sequence list) {
            for (int k = 0; k < list.items().size(); k++) {
                // What is no text has been reported with the header.
                if (list.items().get(k) instanceof Node.Scalar name && name.kind() == Kind.TEXT) {
                    add(wanted, name.text(), known, "the study", name.mark(), SCENARIOS + "[" + k + "]");
                }
            }
        }
        if (overrides.scenarios().isEmpty()) {
            return wanted;
        }
        Set<String> swept = wanted.isEmpty() ? known : Set.copyOf(wanted);
        List<String> chosen = new ArrayList<>();
        overrides.scenarios().forEach(name -> add(chosen, name, swept, "the sweep", tree.mark(), SCENARIOS));
        return chosen;
    }

    private void add(List<String> names, String name, Set<String> known, String whose, Mark mark, String path) {
        if (!known.contains(name)) {
            String hint = Spelling.hint(name, known) + Spelling.listed("known scenarios", known);
            problems.add(mark, path, Node.Scalar.quoted(name) + " is not a scenario of " + whose + hint);
        } else if (names.contains(name)) {
            problems.add(mark, path, "'" + name + "' is named twice");
        } else {
            names.add(name);
        }
    }

    private @Nullable UntilSection until(Node.Mapping section) {
        UntilSection written = new RecordBinder(section, problems).record(section, UNTIL, UntilSection.class);
        if (written == null) {
            return null;
        }
        boolean isQuantile = written.statistic() == Statistic.QUANTILE;
        if (isQuantile != (section.get("level") != null)) {
            String message =
                    isQuantile ? "a quantile needs a key 'level', as 0.95" : "only a quantile has a key 'level'";
            problems.add(section.mark(), UNTIL, message);
        }
        return written;
    }

    private @Nullable Until capped(UntilSection written, List<MetricId> columns, StudyFile base, Node.Mapping tree) {
        Node section = tree.get(UNTIL);
        Mark mark = section == null ? tree.mark() : section.mark();
        if (written.statistic() == Statistic.DIFFERENCE
                && base.study().scenarios().size() < 2) {
            problems.add(mark, UNTIL, "a difference needs two scenarios, but the sweep has one");
        }
        int most = base.study().runs();
        if (most < written.first()) {
            String message = "first (" + written.first() + ") must be at most the sweep's runs (" + most + ")";
            problems.add(mark, UNTIL + ".first", message);
            return null;
        }
        Until until = written.capped(most);
        List<String> known = columns.stream().map(MetricId::column).toList();
        if (!known.contains(until.metric())) {
            problems.add(
                    mark,
                    UNTIL,
                    "metric, country, mineral and end-use must be those of an output"
                            + Spelling.listed("outputs", known));
        }
        return until;
    }
}

package chokepoint.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as read from its file.
 *
 * @param runs of each episode in one evaluation
 * @param evaluations the most that the search may take
 * @param digest names everything that the outcome depends on, the number of evaluations left out
 */
public record CalibrationFile(
        String name, List<Path> episodes, int runs, int evaluations, List<Parameter> parameters, String digest) {

    /** The keys of a {@link chokepoint.domain.Prior}. */
    private static final Set<String> RANGE = Set.of("low", "mid", "high");

    /**
     * A shared parameter with its prior range, in its own unit.
     *
     * @param path in a scenario, for example {@code market.ask-adjustment}
     */
    public record Parameter(String path, double low, double high, double start) {}

    /** Reads a calibration and the episodes that it names, or throws everything that is wrong with them. */
    public static CalibrationFile load(Path file) {
        Problems problems = new Problems();
        Node.Mapping tree = YamlReader.mapping(Source.read(file), problems);
        CalibrationHeader header = new RecordBinder(tree, problems).record(tree, CalibrationHeader.class);
        problems.throwIfAny();
        if (header == null) {
            throw new IllegalStateException("a calibration without problems has no header");
        }
        List<Path> episodes = new ArrayList<>();
        StringBuilder canonical =
                new StringBuilder(CanonicalJson.of(tree.without("evaluations"), CalibrationHeader.class));
        for (String name : header.episodes()) {
            try {
                Path episode = episode(file, name, at(tree, "episodes"));
                StudyFile study = StudyFile.load(episode);
                canonical.append(study.canonical());
                episodes.add(episode);
                check(study, header, tree, problems);
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        problems.throwIfAny();
        List<Parameter> parameters = header.parameters().entrySet().stream()
                .map(entry -> new Parameter(
                        entry.getKey(),
                        entry.getValue().low(),
                        entry.getValue().high(),
                        entry.getValue().start()))
                .toList();
        return new CalibrationFile(
                header.calibration(),
                List.copyOf(episodes),
                header.runs(),
                header.evaluations(),
                parameters,
                CanonicalJson.digest(canonical.toString()));
    }

    private static Path episode(Path file, String name, Node named) {
        String message;
        try {
            Path episode = file.resolveSibling(name).normalize();
            if (Files.isRegularFile(episode)) {
                return episode;
            }
            message = "there is no file " + episode;
        } catch (InvalidPathException e) {
            message = "not a path: " + e.getReason();
        }
        throw ConfigException.of(new ConfigProblem(named.mark(), "episodes", message));
    }

    /** Every episode must have a backtest, and every parameter must be a number in its scenario, or a range, which the number replaces. */
    private static void check(StudyFile study, CalibrationHeader header, Node.Mapping tree, Problems problems) {
        if (study.study().backtest() == null) {
            problems.add(study.tree().mark(), "backtest", "an episode needs a section 'backtest'");
        }
        Node.Mapping scenario = study.resolved().values().iterator().next();
        for (String path : header.parameters().keySet()) {
            Node node = scenario;
            String known = "";
            for (String key : path.split("\\.", -1)) {
                Node inner = node instanceof Node.Mapping mapping ? mapping.get(key) : null;
                if (inner == null && node instanceof Node.Mapping mapping) {
                    known = Spelling.hint(key, mapping.entries().keySet());
                }
                node = inner;
                if (node == null) {
                    break;
                }
            }
            if (!isNumberOrRange(node)) {
                Node.Entry entry =
                        ((Node.Mapping) at(tree, "parameters")).entries().get(path);
                Mark mark = entry == null ? tree.mark() : entry.key();
                String message = "expected the path of a number or a range in the scenarios of the episodes" + known;
                problems.add(mark, "parameters." + path, message);
            }
        }
    }

    private static boolean isNumberOrRange(@Nullable Node node) {
        if (node instanceof Node.Mapping range) {
            return range.entries().keySet().equals(RANGE);
        }
        return node instanceof Node.Scalar scalar && scalar.kind().isNumber();
    }

    private static Node at(Node.Mapping tree, String key) {
        Node node = tree.get(key);
        return node == null ? tree : node;
    }
}

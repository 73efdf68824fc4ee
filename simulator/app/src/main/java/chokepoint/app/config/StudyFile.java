package chokepoint.app.config;

import chokepoint.numeric.NumberText;
import chokepoint.scenario.Scenario;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import chokepoint.study.Study;
import chokepoint.study.Switch;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study as read from its file.
 *
 * @param resolved each scenario's whole tree, by name, in the order of the study
 * @param tree the study file itself
 * @param attribution null if the file has none, or none of the scenarios that are to be run
 */
public record StudyFile(
        Study study,
        Map<String, Node.Mapping> resolved,
        Node.Mapping tree,
        @Nullable Attribution attribution) {

    public StudyFile {
        resolved = Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
    }

    /** Reads a study and all files that it names, or throws everything that is wrong with them. */
    public static StudyFile load(Path file) {
        return load(file, Overrides.NONE);
    }

    /** Reads a study, of which a command line says some things otherwise. */
    public static StudyFile load(Path file, Overrides overrides) {
        return new StudyReader(file, overrides).read();
    }

    /** A scenario's whole tree. */
    Node.Mapping tree(String scenario) {
        return Objects.requireNonNull(resolved.get(scenario), scenario);
    }

    /** The study in one line of JSON, from which the very same can be run again; scenarios are pairs in their order. */
    public String canonical() {
        StringBuilder json = new StringBuilder("{");
        if (attribution != null) {
            json.append("\"attribution\":").append(canonical(attribution)).append(',');
        }
        Backtest event = study.backtest();
        if (event != null) {
            json.append("\"backtest\":").append(canonical(event)).append(',');
        }
        json.append("\"focus\":").append(texts(study.focus()));
        json.append(",\"metrics\":").append(texts(study.metrics()));
        json.append(",\"months\":").append(study.months());
        json.append(",\"question\":").append(CanonicalJson.quoted(study.question()));
        json.append(",\"runs\":").append(study.runs()).append(",\"scenarios\":");
        String separator = "[";
        for (Map.Entry<String, Node.Mapping> scenario : resolved.entrySet()) {
            json.append(separator).append('[').append(CanonicalJson.quoted(scenario.getKey()));
            json.append(',')
                    .append(CanonicalJson.of(scenario.getValue(), Scenario.class))
                    .append(']');
            separator = ",";
        }
        json.append("],\"seed\":").append(study.seed());
        return json.append(",\"study\":")
                .append(CanonicalJson.quoted(study.name()))
                .append('}')
                .toString();
    }

    private static String canonical(Backtest event) {
        StringBuilder json = new StringBuilder("{\"before\":" + event.before());
        json.append(",\"country\":").append(CanonicalJson.quoted(event.country()));
        json.append(",\"effective\":").append(event.effective());
        json.append(",\"mineral\":").append(CanonicalJson.quoted(event.mineral()));
        String separator = ",\"observed\":[";
        for (Map.Entry<Integer, Double> seen : event.observed().entrySet()) {
            json.append(separator).append("[" + seen.getKey() + "," + NumberText.of(seen.getValue()) + "]");
            separator = ",";
        }
        json.append(event.observed().isEmpty() ? ",\"observed\":[]" : "]");
        json.append(",\"starts-in\":").append(event.startsIn());
        json.append(",\"supply-cut\":").append(NumberText.of(event.supplyCut()));
        json.append(",\"tariff\":").append(NumberText.of(event.tariff()));
        separator = ",\"targets\":[";
        for (Map.Entry<String, Backtest.Target> target : event.targets().entrySet()) {
            Backtest.Target seen = target.getValue();
            json.append(separator).append('[').append(CanonicalJson.quoted(target.getKey()));
            json.append(',').append(NumberText.of(seen.observed()));
            json.append(',').append(NumberText.of(seen.low()));
            json.append(',').append(NumberText.of(seen.high())).append(']');
            separator = ",";
        }
        return json.append("],\"until\":").append(event.until()).append('}').toString();
    }

    /** Switches as pairs in their order, which is that of the rows of results. */
    private static String canonical(Attribution attribution) {
        StringBuilder json = new StringBuilder("{\"runs\":" + attribution.runs());
        json.append(",\"scenario\":").append(CanonicalJson.quoted(attribution.scenario()));
        String separator = ",\"switches\":[";
        for (Switch one : attribution.switches()) {
            json.append(separator).append('[').append(CanonicalJson.quoted(one.name()));
            json.append(",{\"policies\":").append(texts(one.policies()));
            json.append(",\"shocks\":").append(texts(one.shocks())).append("}]");
            separator = ",";
        }
        return json.append("]}").toString();
    }

    /** Names everything that the results depend on, whatever the files look like: 64 hexadecimal digits. */
    public String digest() {
        return CanonicalJson.digest(canonical());
    }

    /**
     * A problem at a place in the study file, for checks that are made elsewhere.
     *
     * @param path for example {@code metrics[1]}; where it leads nowhere, the last place on the way is taken
     */
    public ConfigProblem problem(String path, String message) {
        return at(tree, path, message);
    }

    /**
     * A problem at a place in a scenario, all files that it is made of taken together.
     *
     * @param path for example {@code production.gallium}; where it leads nowhere, the last place on the way is taken
     */
    public ConfigProblem problem(String scenario, String path, String message) {
        Node.Mapping root = resolved.getOrDefault(scenario, tree);
        return at(root, path, message);
    }

    private static ConfigProblem at(Node root, String path, String message) {
        Node node = root;
        for (String step : path.split("[.\\[]", -1)) {
            Node inner = inner(node, step);
            if (inner == null) {
                break;
            }
            node = inner;
        }
        return new ConfigProblem(node.mark(), path, message);
    }

    private static @Nullable Node inner(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.get(step);
        }
        if (node instanceof Node.Sequence sequence && step.matches("[0-9]{1,6}]")) {
            int index = Integer.parseInt(step.substring(0, step.length() - 1));
            return index < sequence.items().size() ? sequence.items().get(index) : null;
        }
        return null;
    }

    static String texts(List<String> texts) {
        return texts.stream().map(CanonicalJson::quoted).collect(Collectors.joining(",", "[", "]"));
    }
}

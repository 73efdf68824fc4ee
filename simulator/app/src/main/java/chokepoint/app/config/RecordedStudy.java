package chokepoint.app.config;

import chokepoint.scenario.Scenario;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import chokepoint.study.Study;
import chokepoint.study.Switch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A study made again from the configuration that a manifest holds; the reverse of {@link StudyFile#canonical}. */
public final class RecordedStudy {

    private static final String CONFIG = "resolved-config";

    private final Node.Mapping tree;

    private RecordedStudy(Node.Mapping tree) {
        this.tree = tree;
    }

    /** Reads a manifest, or throws what is wrong with its configuration. */
    public static StudyFile read(Path manifest) {
        Problems problems = new Problems();
        Node.Mapping whole = YamlReader.mapping(Source.read(manifest), problems);
        problems.throwIfAny();
        RecordedNode root = new RecordedNode(whole, "");
        try {
            return new RecordedStudy(root.child(CONFIG).mapping()).study();
        } catch (IllegalArgumentException e) {
            throw ConfigException.of(new ConfigProblem(whole.mark(), CONFIG, String.valueOf(e.getMessage())));
        }
    }

    private StudyFile study() {
        RecordedNode root = new RecordedNode(tree, CONFIG);
        Problems problems = new Problems();
        Map<String, Node.Mapping> resolved = new LinkedHashMap<>();
        Map<String, Scenario> bound = new LinkedHashMap<>();
        for (RecordedNode pair : root.child("scenarios").items()) {
            String name = pair.item(0).text();
            Node.Mapping scenario = pair.item(1).mapping();
            resolved.put(name, scenario);
            Scenario made = new RecordBinder(scenario, problems).record(scenario, Scenario.class);
            if (made != null) {
                bound.put(name, made);
            }
        }
        problems.throwIfAny();
        Study study = new Study(
                root.child("study").text(),
                root.child("question").text(),
                root.child("runs").whole(),
                root.child("seed").wholeLong(),
                root.child("months").whole(),
                root.child("focus").texts(),
                root.child("metrics").texts(),
                Collections.unmodifiableMap(bound),
                tree.get("backtest") == null ? null : backtest(root.child("backtest")));
        return new StudyFile(study, resolved, tree, attribution(root));
    }

    private @Nullable Attribution attribution(RecordedNode root) {
        if (tree.get("attribution") == null) {
            return null;
        }
        RecordedNode section = root.child("attribution");
        List<Switch> switches = new ArrayList<>();
        for (RecordedNode pair : section.child("switches").items()) {
            RecordedNode parts = pair.item(1);
            switches.add(new Switch(
                    pair.item(0).text(),
                    parts.child("policies").texts(),
                    parts.child("shocks").texts()));
        }
        return new Attribution(
                section.child("scenario").text(), section.child("runs").whole(), switches);
    }

    private static Backtest backtest(RecordedNode section) {
        Map<String, Backtest.Target> targets = new LinkedHashMap<>();
        for (RecordedNode row : section.child("targets").items()) {
            targets.put(
                    row.item(0).text(),
                    new Backtest.Target(
                            row.item(1).number(),
                            row.item(2).number(),
                            row.item(3).number()));
        }
        Map<Integer, Double> observed = new LinkedHashMap<>();
        for (RecordedNode row : section.child("observed").items()) {
            observed.put(row.item(0).whole(), row.item(1).number());
        }
        return new Backtest(
                section.child("country").text(),
                section.child("mineral").text(),
                section.child("starts-in").whole(),
                section.child("before").whole(),
                section.child("effective").whole(),
                section.child("until").whole(),
                section.child("supply-cut").number(),
                section.child("tariff").number(),
                targets,
                observed);
    }
}

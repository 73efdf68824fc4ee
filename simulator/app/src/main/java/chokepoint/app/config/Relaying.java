package chokepoint.app.config;

import chokepoint.scenario.Scenario;
import chokepoint.study.Study;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays settings on the scenarios of a study that has been read, as if its file had them. */
final class Relaying {

    private final StudyFile base;
    private final Problems problems;

    /** What does not bind is added to the problems, where the settings were written. */
    Relaying(StudyFile base, Problems problems) {
        this.base = base;
        this.problems = problems;
    }

    /** The study; a scenario with a problem stays as it was. */
    StudyFile lay(List<Setting> settings) {
        Study study = base.study();
        Map<String, Node.Mapping> resolved = new LinkedHashMap<>();
        Map<String, Scenario> bound = new LinkedHashMap<>();
        study.scenarios().forEach((name, scenario) -> {
            Node.Mapping tree = base.tree(name);
            Node.Mapping above = Setting.tree(settings, name, tree.mark());
            if (above.entries().isEmpty()) {
                resolved.put(name, tree);
                bound.put(name, scenario);
                return;
            }
            Node.Mapping whole = new Overlay(problems).merge(tree, above);
            Scenario laid = new RecordBinder(whole, problems).record(whole, Scenario.class);
            resolved.put(name, whole);
            bound.put(name, laid == null ? scenario : laid);
        });
        Study changed = new Study(
                study.name(),
                study.question(),
                study.runs(),
                study.seed(),
                study.months(),
                study.focus(),
                study.metrics(),
                Collections.unmodifiableMap(bound),
                study.backtest());
        return new StudyFile(changed, resolved, base.tree(), base.attribution());
    }
}

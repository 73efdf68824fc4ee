package chokepoint.app.cli;

import chokepoint.app.results.TraceLine;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Kernel;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Study;
import chokepoint.study.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The traces that a results folder holds: of each scenario the first run that finished, run once more. So they do not
 * depend on who ran it, on how many threads, or after how many kills.
 */
record RunTraces(CompiledStudy compiled, KernelMaker kernels) {

    List<TraceLine> of(List<ScenarioOutcomes> outcomes) {
        Study study = compiled.file().study();
        List<TraceLine> lines = new ArrayList<>();
        for (ScenarioOutcomes scenario : outcomes) {
            CompiledScenario ready = compiled.scenarios().get(scenario.scenario());
            if (ready != null && scenario.runs().length > 0) {
                int run = scenario.runs()[0];
                Kernel kernel = kernels.make(ready, study);
                Trace trace = kernel.trace(new RunKey(study.seed(), run));
                lines.addAll(trace == null ? List.of() : TraceLine.of(scenario.scenario(), run, trace));
            }
        }
        return lines;
    }
}

package chokepoint.app.sweep;

import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Kernel;
import chokepoint.study.Study;

/** Makes what runs a scenario. */
public interface Kernels {

    Kernel make(CompiledScenario scenario, Study study);
}

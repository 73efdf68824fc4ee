package chokepoint.app.cli;

import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Kernel;
import chokepoint.study.Study;

/** Makes what runs a scenario: the model, or in tests a model that breaks. */
interface KernelMaker {

    Kernel make(CompiledScenario scenario, Study study);
}

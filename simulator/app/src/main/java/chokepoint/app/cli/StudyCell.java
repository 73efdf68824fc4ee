package chokepoint.app.cli;

import chokepoint.scenario.CompiledScenario;
import java.util.function.Supplier;

/**
 * A scenario, or a variant of one, that is run many times.
 *
 * @param name no other of the study has it
 * @param scenario compiled when it is asked for, because a study may have many variants
 */
record StudyCell(String name, int runs, Supplier<CompiledScenario> scenario) {}

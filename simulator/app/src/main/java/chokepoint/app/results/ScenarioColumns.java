package chokepoint.app.results;

/**
 * Some columns of the outcomes of one scenario.
 *
 * @param runs the run number of each row
 * @param values element {@code [c][k]} is the c-th column asked for, row {@code k}
 */
public record ScenarioColumns(String scenario, int[] runs, double[][] values) {}

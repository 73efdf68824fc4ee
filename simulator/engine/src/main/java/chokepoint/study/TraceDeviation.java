package chokepoint.study;

import java.util.List;

/**
 * Where two traces of a run part.
 *
 * @param phase the first of the month that differs; {@code metrics} is none of them: nothing that is traced differs
 * @param agents policies or markets, then countries, whose values differ after it, in order
 * @param variables of which values differ after it, in order
 */
public record TraceDeviation(int month, String phase, List<String> agents, List<String> variables) {}

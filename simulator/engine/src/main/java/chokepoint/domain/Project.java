package chokepoint.domain;

/**
 * A mine or refinery that could be built: nothing until somebody finances it.
 *
 * @param output a year at full capacity
 * @param capitalCost to build it
 * @param leadTime from the decision to the first tonne
 * @param success probability that it is ever finished
 */
public record Project(
        @Unit("t/year") Prior output,
        @Unit("USD") Prior capitalCost,
        @Unit("months") Prior leadTime,
        @Unit("1") Prior success) {

    public Project {
        Require.positive(output, "output");
        Require.between(capitalCost, 0, 1e12, "capital-cost");
        Require.between(leadTime, 1, 240, "lead-time");
        Require.between(success, 0, 1, "success");
    }
}

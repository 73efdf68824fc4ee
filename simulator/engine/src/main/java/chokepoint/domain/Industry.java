package chokepoint.domain;

/**
 * How an end use takes a shortage.
 *
 * @param priority who is served first when a country goes short: 1 before 2, and so on
 * @param priceResponse multiplies the mineral's demand elasticities
 * @param keptSubstitution share of the deepest substitution so far that never comes back
 * @param valueLost output that the industry loses per USD of mineral that it misses, both at base-year prices
 * @param gdpMultiplier GDP lost, directly and in supplying industries, per USD of output lost
 */
public record Industry(
        @Unit("1") int priority,
        @Unit("1") double priceResponse,
        @Unit("1") double keptSubstitution,
        @Unit("USD/USD") double valueLost,
        @Unit("USD/USD") double gdpMultiplier) {

    /** An end use of which nothing is said. */
    public static final Industry PLAIN = new Industry(1, 1, 0, 1, 1);

    public Industry {
        Require.between(priority, 1, 100, "priority");
        Require.between(priceResponse, 0, 10, "price-response");
        Require.between(keptSubstitution, 0, 1, "kept-substitution");
        Require.between(valueLost, 0, 1e6, "value-lost");
        Require.between(gdpMultiplier, 0, 10, "gdp-multiplier");
    }
}

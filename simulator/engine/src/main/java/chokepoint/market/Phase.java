package chokepoint.market;

/** The phases of a run's month in their order (MODEL.md, section 3); the opening comes once, before the first month. */
public enum Phase {
    /** Parameters are drawn and the base year is set up. */
    OPENING,
    /** Governments act. */
    POLICY,
    PROJECTS,
    /** Chance strikes. */
    SHOCKS,
    /** Of a market: capacity, costs and quotas of lanes, output. */
    SUPPLY,
    /** Of a market: what buyers want. */
    ORDERS,
    /** Of a market: smuggling, clearing and habits. */
    TRADE,
    /** Of a market: goods arrive, are used and paid. */
    RECEIPTS,
    /** Of a market: asks and rents move. */
    ASKS;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

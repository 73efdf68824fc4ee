package chokepoint.domain;

/**
 * What a country could make at a stage.
 *
 * @param running capacity that is manned, in use or not; 0 if not known, and then output over the
 *     mineral's utilisation
 * @param mothballed capacity that stands still, and that price can bring back
 */
public record Plant(
        @Unit("t/year") @Default("0") double running,
        @Unit("t/year") @Default("0") double mothballed) {

    /** Nothing known beyond output. */
    public static final Plant UNKNOWN = new Plant(0, 0);

    public Plant {
        Require.notNegative(running, "running");
        Require.notNegative(mothballed, "mothballed");
    }
}

package chokepoint.domain;

/**
 * A country, or a region that acts as one.
 *
 * @param label its name for people, for example {@code United States}
 * @param zone the freight zone it lies in, a key of {@code trade-costs}
 */
public record Country(String label, @NameOf("trade-costs") String zone) {}

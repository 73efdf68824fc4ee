package chokepoint.policy;

import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.world.Lanes;
import java.util.List;

/**
 * Suspends what two countries do to each other's trade, as in the truce of November 2025: while it is in
 * force, closed lanes, limits and tariffs between the two do not count, both ways. A policy of one of
 * them that is aimed at others too stays in force for the others; a quota, which names nobody, stays.
 *
 * @param country one side
 * @param with the other
 */
public record Truce(
        @NameOf("countries") String country,
        @NameOf("countries") String with,
        Timing timing) implements PolicyInstrument {

    public Truce {
        if (country.equals(with)) {
            throw new IllegalArgumentException("with (" + with + ") must be another country than country");
        }
    }

    @Override
    public Truce withTiming(Timing other) {
        return new Truce(country, with, other);
    }

    @Override
    public List<String> targets() {
        return List.of(with);
    }

    @Override
    public double harm(PoliticsRules rules) {
        return 0;
    }

    @Override
    public Effect bind(Lanes lanes) {
        return (border, moment) -> {};
    }
}

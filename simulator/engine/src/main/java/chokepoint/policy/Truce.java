package chokepoint.policy;

import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.world.Lanes;
import java.util.List;

/**
 * Suspends what two countries have in force against each other, as in the truce of November 2025: in
 * force means that the truce holds. What was aimed at all importers stays in force for the others
 * only if it is a policy of its own.
 *
 * @param country one side
 * @param with the other
 */
public record Truce(
        @NameOf("countries") String country,
        @NameOf("countries") String with,
        Timing timing) implements PolicyInstrument {

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

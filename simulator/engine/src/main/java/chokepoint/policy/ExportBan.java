package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Stage;
import chokepoint.world.Lanes;
import java.util.List;

/**
 * Closes a country's exports of some minerals.
 *
 * @param minerals empty means all
 * @param stages empty means both
 * @param destinations the importers it is aimed at; empty means all of them
 */
public record ExportBan(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Default("[]") List<@NameOf("countries") String> destinations,
        Timing timing)
        implements PolicyInstrument {

    public ExportBan {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        destinations = List.copyOf(destinations);
    }

    @Override
    public ExportBan withTiming(Timing other) {
        return new ExportBan(country, minerals, stages, destinations, other);
    }

    @Override
    public List<String> targets() {
        return destinations;
    }

    @Override
    public double harm(PoliticsRules rules) {
        return rules.harmOfBan();
    }

    @Override
    public Effect bind(Lanes lanes) {
        int[] closed = lanes.between(minerals, stages, List.of(country), destinations);
        return (border, moment) -> {
            for (int lane : closed) {
                border.close(lane);
            }
        };
    }
}

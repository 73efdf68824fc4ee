package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.world.Lanes;
import java.util.List;

/**
 * Taxes a country's imports of some minerals from some origins, on top of the base year's tariffs.
 *
 * @param country the importer that lays the tariff
 * @param origins the exporters it falls on; empty means all of them
 * @param minerals empty means all
 * @param stages empty means both
 * @param rate ad valorem, on the value delivered to the border; 0.25 is 25 %
 */
public record Tariff(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("countries") String> origins,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("1") double rate,
        Timing timing)
        implements PolicyInstrument {

    public Tariff {
        origins = List.copyOf(origins);
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Require.between(rate, 0, 10, "rate");
    }

    @Override
    public List<String> targets() {
        return origins;
    }

    @Override
    public double harm(PoliticsRules rules) {
        return rules.harmOfTariff() * rate;
    }

    @Override
    public Effect bind(Lanes lanes) {
        int[] taxed = lanes.between(minerals, stages, origins, List.of(country));
        return (border, moment) -> {
            for (int lane : taxed) {
                border.tax(lane, rate);
            }
        };
    }
}

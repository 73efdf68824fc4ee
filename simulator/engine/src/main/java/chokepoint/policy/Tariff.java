package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.world.Lanes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Taxes a country's imports of some minerals from some origins, on top of the base year's tariffs.
 *
 * <p>A tariff that is raised is two: of several on a lane the highest counts. So 10 % from February and
 * 25 % from June are one with a rate of 0.1 and one with a rate of 0.25 that starts later.
 *
 * @param country the importer that lays the tariff
 * @param origins the exporters it falls on; empty means all of them
 * @param minerals empty means all
 * @param stages empty means both
 * @param exemptMinerals minerals it does not fall on; empty means none
 * @param exemptOrigins exporters it does not fall on; empty means none
 * @param rate ad valorem, on the value delivered to the border; 0.25 is 25 %
 */
public record Tariff(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("countries") String> origins,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Default("[]") List<@NameOf("minerals") String> exemptMinerals,
        @Default("[]") List<@NameOf("countries") String> exemptOrigins,
        @Unit("1") double rate,
        Timing timing)
        implements PolicyInstrument {

    public Tariff {
        origins = List.copyOf(origins);
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        exemptMinerals = List.copyOf(exemptMinerals);
        exemptOrigins = List.copyOf(exemptOrigins);
        Require.between(rate, 0, 10, "rate");
    }

    /** Without exemptions. */
    public Tariff(
            String country,
            List<String> origins,
            List<String> minerals,
            List<Stage> stages,
            double rate,
            Timing timing) {
        this(country, origins, minerals, stages, List.of(), List.of(), rate, timing);
    }

    @Override
    public Tariff withTiming(Timing other) {
        return new Tariff(country, origins, minerals, stages, exemptMinerals, exemptOrigins, rate, other);
    }

    @Override
    public List<String> targets() {
        return origins;
    }

    @Override
    public List<String> spared() {
        return exemptOrigins;
    }

    @Override
    public double harm(PoliticsRules rules) {
        return rules.harmOfTariff() * rate;
    }

    @Override
    public Effect bind(Lanes lanes) {
        IntStream.Builder exempt = IntStream.builder();
        // Names that are empty would stand for all.
        if (!exemptMinerals.isEmpty()) {
            IntStream.of(lanes.between(exemptMinerals, stages, origins, List.of(country)))
                    .forEach(exempt::add);
        }
        if (!exemptOrigins.isEmpty()) {
            IntStream.of(lanes.between(minerals, stages, exemptOrigins, List.of(country)))
                    .forEach(exempt::add);
        }
        int[] spared = exempt.build().sorted().toArray();
        int[] taxed = IntStream.of(lanes.between(minerals, stages, origins, List.of(country)))
                .filter(lane -> Arrays.binarySearch(spared, lane) < 0)
                .toArray();
        return (border, moment) -> {
            for (int lane : taxed) {
                border.tax(lane, rate);
            }
        };
    }
}

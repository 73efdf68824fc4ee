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
 * Limits a country's exports of some minerals to a share of what it exported in the base year.
 *
 * @param minerals empty means all
 * @param stages empty means both
 * @param share of base-year exports that may leave each month, mineral by mineral
 */
public record ExportQuota(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("1") double share,
        Timing timing)
        implements PolicyInstrument {

    public ExportQuota {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Require.between(share, 0, 10, "share");
    }

    @Override
    public ExportQuota withTiming(Timing other) {
        return new ExportQuota(country, minerals, stages, share, other);
    }

    @Override
    public List<String> targets() {
        return List.of();
    }

    @Override
    public double harm(PoliticsRules rules) {
        return rules.harmOfQuota();
    }

    @Override
    public Effect bind(Lanes lanes) {
        int[] desks = lanes.desks(minerals, stages, country);
        double[] tonnes = new double[desks.length];
        for (int i = 0; i < desks.length; i++) {
            tonnes[i] = share * lanes.baseExports(desks[i]);
        }
        return (border, moment) -> {
            for (int i = 0; i < desks.length; i++) {
                border.limit(desks[i], tonnes[i]);
            }
        };
    }
}

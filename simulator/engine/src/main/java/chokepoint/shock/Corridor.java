package chokepoint.shock;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.Prior;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Disturbance;
import chokepoint.world.Lanes;
import chokepoint.world.Roster;
import chokepoint.world.Traits;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A road, port, canal or strait that closes by chance, for a short or a long while. What cannot pass
 * goes round at a cost or, if there is no way round, waits where it is: sellers keep their stock.
 *
 * <p>A closure need not last whole months: ten days stop a third of a month's trade (MODEL.md,
 * equation C1).
 *
 * @param exporters from where the way leads; empty means all
 * @param importers to where it leads; empty means all
 * @param bothWays whether goods also go from the importers to the exporters
 * @param minerals empty means all
 * @param stages empty means both
 * @param shortPerYear short closures in a year in which it is open
 * @param shortMean mean length of a short one (exponential)
 * @param longPerYear long closures in a year in which it is open
 * @param longMean mean length of a long one (exponential)
 * @param openShare share of normal trade that still passes while it is closed
 * @param detour extra freight, as a share of value, of what goes round; leave out if there is no way round
 */
public record Corridor(
        @Default("[]") List<@NameOf("countries") String> exporters,
        @Default("[]") List<@NameOf("countries") String> importers,
        @Default("false") boolean bothWays,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("1/year") @Default("0") Prior shortPerYear,
        @Unit("months") @Default("1") double shortMean,
        @Unit("1/year") @Default("0") Prior longPerYear,
        @Unit("months") @Default("1") double longMean,
        @Unit("1") @Default("0") double openShare,
        @Unit("1") @Default("10") double detour)
        implements ShockProcess {

    /** Nobody pays ten times the value for freight: at this much there is no way round. */
    public static final double NO_WAY_ROUND = 10;

    public Corridor {
        exporters = List.copyOf(exporters);
        importers = List.copyOf(importers);
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Require.between(shortPerYear, 0, 52, "short-per-year");
        Require.between(shortMean, 0.01, 1200, "short-mean");
        Require.between(longPerYear, 0, 12, "long-per-year");
        Require.between(longMean, 0.01, 1200, "long-mean");
        Require.between(openShare, 0, 1, "open-share");
        Require.between(detour, 0, NO_WAY_ROUND, "detour");
    }

    /** Whether what cannot pass goes another way. */
    public boolean hasWayRound() {
        return detour < NO_WAY_ROUND;
    }

    @Override
    public Effect bind(String name, Roster roster) {
        Lanes names = roster.lanes();
        IntStream there = IntStream.of(names.between(minerals, stages, exporters, importers));
        IntStream back =
                bothWays ? IntStream.of(names.between(minerals, stages, importers, exporters)) : IntStream.empty();
        // A lane that both directions name is one lane.
        int[] lanes = IntStream.concat(there, back).distinct().toArray();
        double[] normal = IntStream.of(lanes).mapToDouble(names::baseTrade).toArray();
        return new Closures(
                this,
                Draws.entity(name),
                Draws.entity(name + "/short-per-year"),
                Draws.entity(name + "/long-per-year"),
                lanes,
                normal);
    }

    /** Remembers the months for which it stays closed. */
    private record Closures(Corridor corridor, long entity, long shortRate, long longRate, int[] lanes, double[] normal)
            implements Effect {

        @Override
        public int memory() {
            return 1;
        }

        @Override
        public void strike(Disturbance disturbance, double[] memory, Traits traits, Draws draws, int month) {
            double left = memory[0] > 0 ? memory[0] : onset(traits, draws, month);
            double closed = Math.min(1, left);
            memory[0] = left - closed;
            if (closed <= 0) {
                return;
            }
            for (int k = 0; k < lanes.length; k++) {
                if (corridor.hasWayRound()) {
                    disturbance.detour(lanes[k], closed * (1 - corridor.openShare) * corridor.detour);
                } else {
                    disturbance.narrow(lanes[k], 1 - closed, normal[k], corridor.openShare);
                }
            }
        }

        /** Length of a closure that begins this month; 0 if none does. */
        private double onset(Traits traits, Draws draws, int month) {
            double brief = traits.value(corridor.shortPerYear, draws.uniform(Purpose.PARAMETER, shortRate, 0));
            double lasting = traits.value(corridor.longPerYear, draws.uniform(Purpose.PARAMETER, longRate, 0));
            double hazard = 1 - Reals.exp(-(brief + lasting) / 12);
            if (draws.uniform(Purpose.CORRIDOR_ONSET, entity, month) >= hazard) {
                return 0;
            }
            boolean isShort = draws.uniform(Purpose.CORRIDOR_KIND, entity, month) * (brief + lasting) < brief;
            double mean = isShort ? corridor.shortMean : corridor.longMean;
            return -mean * Reals.log(draws.uniform(Purpose.CORRIDOR_LENGTH, entity, month));
        }
    }
}

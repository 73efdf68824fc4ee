package chokepoint.design;

import chokepoint.design.Role.Block;
import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trajectories through the unit cube that move one factor at a time (Morris 1991), each factor once, up or down
 * by {@link #jump()}. Trajectories are not chosen for their distance (Campolongo et al. 2007), because the
 * best of ten are not among the best of twenty.
 *
 * @param levels of each factor, evenly spaced from 0 to 1; even, so that all are equally likely
 */
public record Morris(List<Factor> factors, long seed, int trajectories, int levels) implements Design {

    public Morris {
        factors = Samples.bounded(factors);
        Require.between(trajectories, 1, 100_000, "trajectories");
        Require.between(levels, 2, 1000, "levels");
        if (levels % 2 != 0) {
            throw new IllegalArgumentException("levels (" + levels + ") must be even");
        }
    }

    /** By how much of the unit interval a step moves its factor: p / (2 (p - 1)) with p levels. */
    public double jump() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public List<Point> points() {
        Samples samples = new Samples(seed);
        List<Point> all = new ArrayList<>();
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            add(all, samples, trajectory);
        }
        return all;
    }

    private void add(List<Point> all, Samples samples, int trajectory) {
        int half = levels / 2;
        double[] places = new double[factors.size()];
        double[] after = new double[factors.size()];
        double[] turn = new double[factors.size()];
        for (int f = 0; f < places.length; f++) {
            String name = "morris/" + factors.get(f).name();
            int lower = (int) (samples.uniform(name + "/start", trajectory) * half);
            boolean up = samples.uniform(name + "/way", trajectory) < 0.5;
            places[f] = (up ? lower : lower + half) / (levels - 1.0);
            after[f] = (up ? lower + half : lower) / (levels - 1.0);
            turn[f] = samples.uniform(name + "/turn", trajectory);
        }
        all.add(Point.at(factors, places, new Role(Block.STEP, trajectory, 0, "")));
        int[] order = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> turn[f]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int step = 1; step <= order.length; step++) {
            int moved = order[step - 1];
            places[moved] = after[moved];
            Role role =
                    new Role(Block.STEP, trajectory, step, factors.get(moved).name());
            all.add(Point.at(factors, places, role));
        }
    }
}

package chokepoint.design;

import chokepoint.domain.Require;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What random designs draw: by name of the factor and number of the point, so that a larger design draws the same. */
final class Samples {

    private final Draws draws;

    Samples(long seed) {
        draws = new Draws(new RunKey(seed, 0));
    }

    /** Factors with names of their own. */
    static List<Factor> checked(List<Factor> factors) {
        Require.between(factors.size(), 1, 500, "factors");
        Set<String> names = new LinkedHashSet<>();
        for (Factor factor : factors) {
            if (!names.add(factor.name())) {
                throw new IllegalArgumentException("factors must have names of their own, not '" + factor.name() + "'");
            }
        }
        return List.copyOf(factors);
    }

    /** The same for places that may lie on the edge of the unit cube. */
    static List<Factor> bounded(List<Factor> factors) {
        for (Factor factor : checked(factors)) {
            if (factor.range() instanceof Range.Continuous range
                    && (Double.isInfinite(range.low()) || Double.isInfinite(range.high()))) {
                throw new IllegalArgumentException(
                        "factors must have bounds: give '" + factor.name() + "' low and high");
            }
        }
        return List.copyOf(factors);
    }

    /** A number in (0, 1). */
    double uniform(String name, int number) {
        return draws.uniform(Purpose.DESIGN, Draws.entity(name), number);
    }

    /** The numbers below {@code size} in an order drawn for a name. */
    int[] order(String name, int size) {
        long entity = Draws.entity(name);
        double[] keys = IntStream.range(0, size)
                .mapToDouble(k -> draws.uniform(Purpose.DESIGN, entity, k))
                .toArray();
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> keys[k]).thenComparing(k -> k))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

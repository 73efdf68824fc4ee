package chokepoint.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of designs: what a design had when it was smaller it has to the bit when it is larger. */
class GrowthTest {

    /** Designs whose points come one after another, by a size. */
    private static Map<String, IntFunction<Design>> sequences(long seed) {
        Map<String, IntFunction<Design>> designs = new LinkedHashMap<>();
        designs.put("sobol", n -> new Sobol(Factors.ALL, seed, n));
        designs.put("saltelli", n -> new Saltelli(Factors.ALL, seed, n, false));
        designs.put("saltelli with pairs", n -> new Saltelli(Factors.ALL, seed, n, true));
        designs.put("morris", n -> new Morris(Factors.ALL, seed, n, 4));
        designs.put("latin hypercube", n -> new LatinHypercube(Factors.ALL, seed, n, 1));
        designs.put("latin hypercube from 10", n -> new LatinHypercube(Factors.ALL, seed, n, 10));
        return designs;
    }

    static Stream<String> names() {
        return sequences(0).keySet().stream();
    }

    private static List<Point> points(String name, long seed, int size) {
        IntFunction<Design> design = sequences(seed).get(name);
        assertTrue(design != null, name);
        return design.apply(size).points();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLargerDesignBeginsWithTheSmaller(String name) {
        for (long seed = 0; seed < 3; seed++) {
            List<Point> large = points(name, seed, 70);
            for (int size : new int[] {1, 2, 7, 10, 11, 16, 33, 64, 69}) {
                List<Point> small = points(name, seed, size);
                assertEquals(small, large.subList(0, small.size()), name + " " + size);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSeedMattersAndNothingElseDoes(String name) {
        assertEquals(points(name, 5, 20), points(name, 5, 20));
        assertNotEquals(points(name, 5, 20), points(name, 6, 20));
    }

    @ParameterizedTest
    @MethodSource("names")
    void rolesAreDifferentAndIdsStandForLevels(String name) {
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        Set<String> roles = new LinkedHashSet<>();
        for (Point point : points(name, 1, 30)) {
            assertTrue(point.id().matches("[0-9a-f]{12}"));
            assertEquals(levels.computeIfAbsent(point.id(), id -> point.levels()), point.levels());
            assertTrue(roles.add(point.role().text()), point.role().text());
        }
    }

    private static Map<String, List<Level>> byId(Design design) {
        return design.points().stream()
                .collect(Collectors.toMap(Point::id, Point::levels, (a, b) -> a, LinkedHashMap::new));
    }

    private static void assertHoldsAll(Design small, Design large) {
        Map<String, List<Level>> all = byId(large);
        byId(small).forEach((id, levels) -> assertEquals(levels, all.get(id)));
        assertTrue(all.size() > byId(small).size());
    }

    @Test
    void aGridThatGrowsKeepsThePointsWhoseLevelsItKeeps() {
        List<Factor> few = Factors.ALL.subList(0, 2);
        assertHoldsAll(new Grid(few, 3), new Grid(few, 5));

        Factor two = new Factor("n", new Range.Values(List.of(new Level.Quantity(1), new Level.Quantity(2))));
        Factor three = new Factor(
                "n", new Range.Values(List.of(new Level.Quantity(2), new Level.Quantity(1.5), new Level.Quantity(1))));
        assertHoldsAll(new Grid(List.of(two), 0), new Grid(List.of(three), 0));
    }

    @Test
    void aListThatGrowsAndOneOfOneFactorAtATimeKeepTheirPoints() {
        List<List<Level>> rows =
                new ArrayList<>(List.of(List.of(new Level.Quantity(1)), List.of(new Level.Quantity(2))));
        List<Factor> one = List.of(Factors.UNIT.get(0));
        Design small = new Listed(one, rows);
        rows.add(0, List.of(new Level.Quantity(7)));
        assertHoldsAll(small, new Listed(one, rows));

        List<Level> base = List.of(new Level.Quantity(0.3), new Level.Quantity(0.3), new Level.Quantity(0.3));
        assertHoldsAll(new OneAtATime(Factors.UNIT, base, 3), new OneAtATime(Factors.UNIT, base, 5));
    }

    @Test
    void anIdDoesNotDependOnTheOrderOfFactors() {
        Factor a = Factors.UNIT.get(0);
        Factor b = Factors.UNIT.get(1);
        Level x = new Level.Quantity(0.25);
        Level y = new Level.Word("0.25");

        String id = new Listed(List.of(a, b), List.of(List.of(x, y)))
                .points()
                .get(0)
                .id();

        assertEquals(
                id,
                new Listed(List.of(b, a), List.of(List.of(y, x)))
                        .points()
                        .get(0)
                        .id());
        assertNotEquals(
                id,
                new Listed(List.of(a, b), List.of(List.of(y, x)))
                        .points()
                        .get(0)
                        .id());
        // Of sha256sum: printf 'a=0.25\nb="0.25"'.
        assertEquals("3219ad50c7ee", id);
    }
}

package chokepoint.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.design.Role.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static int[] counts(List<Point> points, int factor, int slices) {
        int[] counts = new int[slices];
        points.forEach(point -> counts[(int) (point.places().get(factor) * slices)]++);
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 64", "1, 1024", "10, 10", "10, 20", "10, 160", "7, 7", "7, 56", "50, 50"})
    void aLatinHypercubeHasOnePointInEverySlice(int start, int size) {
        for (long seed = 0; seed < 5; seed++) {
            List<Point> points = new LatinHypercube(Factors.ALL, seed, size, start).points();
            for (int f = 0; f < Factors.ALL.size(); f++) {
                for (int count : counts(points, f, size)) {
                    assertEquals(1, count);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 13, 10", "10, 39, 20", "1, 100, 64"})
    void betweenDoublingsALatinHypercubeHasOneOrTwoInASliceAndOneAtMostInHalfOfIt(int start, int size, int slices) {
        List<Point> points = new LatinHypercube(Factors.UNIT, 3, size, start).points();
        for (int count : counts(points, 0, slices)) {
            assertTrue(count == 1 || count == 2);
        }
        for (int count : counts(points, 0, 2 * slices)) {
            assertTrue(count <= 1);
        }
    }

    @Test
    void factorsOfALatinHypercubeAreNotOrderedAlike() {
        List<Point> points = new LatinHypercube(Factors.UNIT, 1, 1024, 1).points();
        double sum = 0;
        for (Point point : points) {
            sum += (point.places().get(0) - 0.5) * (point.places().get(1) - 0.5);
        }
        // Five standard errors of a correlation: 5 / sqrt(1024); the variance of a uniform number is 1/12.
        assertEquals(0, 12 * sum / points.size(), 0.16);
    }

    /** The first points of Joe and Kuo's sequence in three dimensions, as their own program prints them. */
    @Test
    void theSobolSequenceIsTheKnownOne() {
        double[][] known = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        double[][] rows = SobolSequence.plain(3, known.length);
        for (int row = 0; row < known.length; row++) {
            assertArrayEquals(known[row], rows[row]);
        }
    }

    @Test
    void aShiftExchangesTheSameBitsInEveryPoint() {
        double[][] plain = SobolSequence.plain(2, 8);
        double[][] shifted = SobolSequence.shifted(new Samples(9), List.of("a", "b"), 8);
        long shift = (long) (shifted[0][0] * 0x1.0p52) ^ (long) (plain[0][0] * 0x1.0p52);
        for (int row = 0; row < 8; row++) {
            assertEquals(shift, (long) (shifted[row][0] * 0x1.0p52) ^ (long) (plain[row][0] * 0x1.0p52));
        }
    }

    @Test
    void aShiftedSobolSequenceStillHasOnePointInEverySliceOfPowersOfTwo() {
        List<Point> points = new Sobol(Factors.UNIT, 4, 256).points();
        for (int f = 0; f < 3; f++) {
            for (int count : counts(points, f, 256)) {
                assertEquals(1, count);
            }
        }
        // A net in two dimensions: one in every box of 16 by 16.
        Set<Integer> boxes = new LinkedHashSet<>();
        points.forEach(point -> boxes.add(
                16 * (int) (point.places().get(0) * 16) + (int) (point.places().get(1) * 16)));
        assertEquals(256, boxes.size());
    }

    @Test
    void saltelliExchangesOneFactorBetweenTwoSamples() {
        Map<String, Point> byRole = new LinkedHashMap<>();
        List<Point> points = new Saltelli(Factors.UNIT, 2, 4, true).points();
        points.forEach(point -> byRole.put(point.role().text(), point));

        assertEquals(4 * 8, points.size());
        for (int row = 0; row < 4; row++) {
            List<Double> a = places(byRole, "A/" + row);
            List<Double> b = places(byRole, "B/" + row);
            assertEquals(List.of(a.get(0), b.get(1), a.get(2)), places(byRole, "AB:b/" + row));
            assertEquals(List.of(b.get(0), a.get(1), b.get(2)), places(byRole, "BA:b/" + row));
        }
        assertEquals(4 * 5, new Saltelli(Factors.UNIT, 2, 4, false).points().size());
    }

    private static List<Double> places(Map<String, Point> byRole, String role) {
        Point point = byRole.get(role);
        assertTrue(point != null, role);
        return point.places();
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "6", "10"})
    void aTrajectoryMovesEveryFactorOnceByTheSameJump(int levels) {
        Morris design = new Morris(Factors.UNIT, 1, 200, levels);
        List<Point> points = design.points();
        int[] ups = new int[3];
        Set<Long> places = new LinkedHashSet<>();
        for (int at = 0; at < points.size(); at += 4) {
            Set<String> moved = new LinkedHashSet<>();
            for (int step = 1; step <= 3; step++) {
                Role role = points.get(at + step).role();
                assertEquals(new Role(Block.STEP, at / 4, step, role.factor()), role);
                moved.add(role.factor());
                for (int f = 0; f < 3; f++) {
                    double change = points.get(at + step).places().get(f)
                            - points.get(at + step - 1).places().get(f);
                    boolean mine = Factors.UNIT.get(f).name().equals(role.factor());
                    assertEquals(mine ? design.jump() : 0, Math.abs(change), 1e-15);
                    ups[f] += change > 0 ? 1 : 0;
                    places.add(Math.round(points.get(at + step).places().get(f) * (levels - 1)));
                }
            }
            assertEquals(3, moved.size());
        }
        assertEquals(levels, places.size());
        for (int up : ups) {
            // Five standard errors of a fair coin thrown 200 times: 5 sqrt(200) / 2.
            assertEquals(100, up, 36);
        }
    }

    @Test
    void aGridHasEveryCombinationAndOneAtATimeEveryNeighbour() {
        List<Factor> factors = List.of(
                new Factor("a", new Range.Uniform(0, 1), 3),
                new Factor("b", new Range.Values(List.of(new Level.Flag(true), new Level.Flag(false)))));
        List<String> texts = new ArrayList<>();
        new Grid(factors, 0).points().forEach(point -> texts.add(texts(point)));
        assertEquals(List.of("0 true", "0 false", "0.5 true", "0.5 false", "1 true", "1 false"), texts);

        texts.clear();
        List<Level> base = List.of(new Level.Quantity(0.5), new Level.Flag(true));
        new OneAtATime(factors, base, 0)
                .points()
                .forEach(point -> texts.add(point.role().text() + " " + texts(point)));
        assertEquals(List.of("base/0 0.5 true", "one:a/0/0 0 true", "one:a/0/2 1 true", "one:b/0/1 0.5 false"), texts);
    }

    private static String texts(Point point) {
        return String.join(" ", point.levels().stream().map(Level::text).toList());
    }

    @Test
    void refusesWhatMakesNoDesign() {
        assertRefused("levels (3) must be even", () -> new Morris(Factors.UNIT, 1, 5, 3));
        List<Factor> open =
                List.of(new Factor("x", new Range.Gaussian(0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        assertRefused("factors must have bounds: give 'x' low and high", () -> new Morris(open, 1, 5, 4));
        assertRefused("points (0) must be between 1 and 1000000", () -> new Sobol(Factors.UNIT, 1, 0));
        assertRefused("levels (0) must be between 2 and 10000", () -> new Grid(Factors.UNIT, 0));
        assertRefused("levels must give at most 1000000 points, but give more", () -> new Grid(Factors.UNIT, 101));
        assertRefused(
                "factors must have names of their own, not 'a'",
                () -> new Sobol(List.of(Factors.UNIT.get(0), Factors.UNIT.get(0)), 1, 2));
        assertRefused("points must have a level for each factor", () -> new Listed(Factors.UNIT, List.of(List.of())));
        assertRefused("points (0) must be 1 to 1000000", () -> new Listed(Factors.UNIT, List.of()));
        assertRefused("base must have a level for each factor", () -> new OneAtATime(Factors.UNIT, List.of(), 0));
        assertRefused(
                "name (A b) must be of a-z, 0-9 and -, and of at most 60 characters",
                () -> new Factor("A b", new Range.Uniform(0, 1)));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}

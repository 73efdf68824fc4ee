package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckpointsTest {

    private static List<Integer> all(Checkpoints checkpoints) {
        List<Integer> all = new ArrayList<>();
        for (int runs = checkpoints.after(0); ; runs = checkpoints.after(runs)) {
            all.add(runs);
            if (runs == checkpoints.most()) {
                return all;
            }
        }
    }

    @Test
    void areEvenlySpacedWithoutGrowth() {
        assertEquals(List.of(100, 150, 200, 250, 270), all(new Checkpoints(100, 50, 1, 270)));
    }

    @Test
    void growInWholeStepsAndEndAtTheCap() {
        // 1.5 times 200 is 300; 1.5 times 300 is 450, and the next whole step after 100 is 500.
        assertEquals(List.of(100, 200, 300, 500, 800, 1000), all(new Checkpoints(100, 100, 1.5, 1000)));
    }

    @Test
    void areOneOnlyWhereTheFirstIsTheCap() {
        assertEquals(List.of(100), all(new Checkpoints(100, 10, 2, 100)));
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 1.1, 20000", "10, 7, 1.3, 999", "2, 1, 1, 60", "500, 1, 2, 501"})
    void neighboursAndMembershipAgreeWithTheList(int first, int step, double growth, int most) {
        Checkpoints checkpoints = new Checkpoints(first, step, growth, most);
        List<Integer> all = all(checkpoints);
        for (int k = 0; k < all.size(); k++) {
            assertTrue(checkpoints.contains(all.get(k)));
            assertEquals(k == 0 ? 0 : all.get(k - 1), checkpoints.before(all.get(k)));
        }
        assertEquals(all.size(), (int)
                IntStream.rangeClosed(0, most + 5).filter(checkpoints::contains).count());
        assertEquals(most, checkpoints.after(most));
    }

    @Test
    void aHigherCapLeavesThemAsTheyWere() {
        List<Integer> few = all(new Checkpoints(100, 100, 1.1, 3000));
        List<Integer> many = all(new Checkpoints(100, 100, 1.1, 30_000));

        assertEquals(few.subList(0, few.size() - 1), many.subList(0, few.size() - 1));
        assertFalse(new Checkpoints(100, 100, 1.1, 30_000).contains(0));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Checkpoints(1, 1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoints(11, 1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoints(2, 0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoints(2, 1, 0.9, 10));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoints(2, 1, Double.NaN, 10));
    }
}

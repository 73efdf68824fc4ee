package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapleyTest {

    @Test
    void ofAnAdditiveGameIsWhatEachPlayerAddsAlone() {
        double[] alone = {1, 2, 4};
        double[] worth = new double[8];
        for (int coalition = 0; coalition < 8; coalition++) {
            worth[coalition] = 10;
            for (int k = 0; k < 3; k++) {
                worth[coalition] += (coalition & 1 << k) == 0 ? 0 : alone[k];
            }
        }

        // Weights of thirds and sixths round.
        assertArrayEquals(alone, Shapley.values(worth), 1e-14);
    }

    @Test
    void sharesAnInteractionEquallyAmongThoseWhoMakeIt() {
        // One owns a left glove, two own a right one each; a pair is worth 1.
        double[] gloves = {0, 0, 0, 1, 0, 1, 0, 1};

        assertArrayEquals(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, Shapley.values(gloves), 1e-15);
        // Two players: 3 and 1 alone, 10 together; the 6 that only both make are halved.
        assertArrayEquals(new double[] {6, 4}, Shapley.values(new double[] {0, 3, 1, 10}));
    }

    @Test
    void ofAPlayerWhoAddsNothingIsExactlyZero() {
        double[] others = Samples.normals(5, 8);
        double[] worth = new double[16];
        for (int coalition = 0; coalition < 16; coalition++) {
            worth[coalition] = 1e11 * others[coalition & 7];
        }

        assertEquals(0, Shapley.values(worth)[3]);
    }

    @Test
    void isTheSameForPlayersWhoAddTheSame() {
        double[] bySize = {3, -1, 7, 2};
        double[] worth = new double[8];
        Arrays.setAll(worth, coalition -> bySize[Integer.bitCount(coalition)]);

        assertArrayEquals(new double[] {-1 / 3.0, -1 / 3.0, -1 / 3.0}, Shapley.values(worth), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isTheAverageOverAllOrdersAndSumsToTheWhole(int players) {
        double[] worth = Samples.normals(players, 1 << players);

        double[] values = Shapley.values(worth);

        double sum = Arrays.stream(values).sum();
        assertEquals(worth[worth.length - 1] - worth[0], sum, 1e-9);
        double[] average = new double[players];
        List<int[]> orders = new ArrayList<>();
        permute(new int[players], 0, orders);
        for (int[] order : orders) {
            int before = 0;
            for (int player : order) {
                average[player] += (worth[before | 1 << player] - worth[before]) / orders.size();
                before |= 1 << player;
            }
        }
        // At most 720 sums of numbers near 1.
        assertArrayEquals(average, values, 1e-12);
    }

    private static void permute(int[] order, int filled, List<int[]> orders) {
        if (filled == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int player = 0; player < order.length; player++) {
            int candidate = player;
            if (Arrays.stream(order, 0, filled).noneMatch(taken -> taken == candidate)) {
                order[filled] = player;
                permute(order, filled + 1, orders);
            }
        }
    }

    @Test
    void needsTheWorthOfEveryCoalition() {
        assertThrows(IllegalArgumentException.class, () -> Shapley.values(new double[3]));
    }
}

package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Sampled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EffortPlanTest {

    private static final Checkpoints CHECKPOINTS = new Checkpoints(100, 100, 1, 400);
    private static final EffortPlan PLAN = new EffortPlan(CHECKPOINTS);

    private static Cell cell(int number, int runs, double noise) {
        return new Cell(number, number, runs, noise <= 1 ? Verdict.MET : Verdict.GO_ON, noise);
    }

    @Test
    void theNoisiestComesFirstAndTiesKeepTheirOrder() {
        List<Cell> cells = List.of(cell(0, 100, 1.5), cell(1, 100, 3), cell(2, 100, 0.9), cell(3, 100, 3));

        assertEquals(List.of(new Block(1, 100, 200), new Block(3, 100, 200), new Block(0, 100, 200)), PLAN.next(cells));
    }

    @Test
    void whatHasNotRunComesBeforeAllThatHas() {
        List<Cell> cells = List.of(cell(0, 200, 9), Cell.fresh(1, 1));

        assertEquals(List.of(new Block(1, 0, 100), new Block(0, 200, 300)), PLAN.next(cells));
    }

    @Test
    void whatIsMetOrCappedGetsNothing() {
        List<Cell> cells = List.of(
                cell(0, 200, 0.5), new Cell(1, 1, 400, Verdict.RUN_CAP, 7), new Cell(2, 2, 100, Verdict.TIME_CAP, 7));

        assertEquals(List.of(), PLAN.next(cells));
    }

    @Test
    void theFirstScenarioRunsAheadOfThoseComparedWithItOnce() {
        List<Cell> cells = List.of(
                Cell.along(0, 100),
                new Cell(1, 0, 100, Verdict.GO_ON, 2),
                new Cell(2, 0, 100, Verdict.GO_ON, 4),
                Cell.along(3, 200),
                new Cell(4, 3, 100, Verdict.GO_ON, 3));

        assertEquals(
                List.of(new Block(0, 100, 200), new Block(2, 100, 200), new Block(4, 100, 200), new Block(1, 100, 200)),
                PLAN.next(cells));
    }

    @Test
    void cellsMustBeInTheOrderOfTheirNumbers() {
        assertThrows(IllegalArgumentException.class, () -> PLAN.next(List.of(Cell.fresh(1, 1))));
    }

    @Test
    void noOrderOfTheSameBlocksLeavesALowerWorstWhenTimeIsUp() {
        for (int study = 0; study < 200; study++) {
            double[] noise = Arrays.stream(Sampled.uniforms(study, 6))
                    .map(u -> 1.01 + 9 * u)
                    .toArray();
            List<Cell> cells = new ArrayList<>();
            for (int number = 0; number < noise.length; number++) {
                cells.add(cell(number, 200, noise[number]));
            }
            List<Block> blocks = PLAN.next(cells);
            for (int done = 0; done <= noise.length; done++) {
                boolean[] ran = new boolean[noise.length];
                blocks.subList(0, done).forEach(block -> ran[block.cell()] = true);
                for (int chosen = 0; chosen < 1 << noise.length; chosen++) {
                    if (Integer.bitCount(chosen) == done) {
                        assertTrue(worst(noise, ran) <= worst(noise, bits(chosen, noise.length)));
                    }
                }
            }
        }
    }

    /** Noise falls with the root of runs, from 200 to 300. */
    private static double worst(double[] noise, boolean[] ran) {
        double worst = 0;
        for (int k = 0; k < noise.length; k++) {
            worst = Math.max(worst, ran[k] ? noise[k] * Math.sqrt(200.0 / 300) : noise[k]);
        }
        return worst;
    }

    private static boolean[] bits(int chosen, int length) {
        boolean[] bits = new boolean[length];
        for (int k = 0; k < length; k++) {
            bits[k] = (chosen >> k & 1) == 1;
        }
        return bits;
    }

    @Test
    void roundsEndWhereEveryCellAloneWouldHaveStopped() {
        Checkpoints checkpoints = new Checkpoints(100, 100, 1.1, 1500);
        StoppingRule rule =
                new StoppingRule(new Precision(Statistic.MEAN, 0.5, HalfWidth.parse("15%"), 0.95), checkpoints);
        List<Model> models = List.of(Model.NORMAL, Model.LOGNORMAL, Model.EXPONENTIAL, Model.BIMODAL);
        List<Cell> cells = new ArrayList<>();
        for (int number = 0; number < models.size(); number++) {
            cells.add(Cell.fresh(number, number));
        }
        EffortPlan plan = new EffortPlan(checkpoints);
        for (List<Block> round = plan.next(cells); !round.isEmpty(); round = plan.next(cells)) {
            for (Block block : round) {
                Cell before = cells.get(block.cell());
                assertEquals(before.runs(), block.from());
                double[] values = models.get(block.cell()).sample(1, block.to());
                cells.set(block.cell(), before.judged(rule.judge(values)));
            }
        }
        for (int number = 0; number < models.size(); number++) {
            assertEquals(
                    Cell.fresh(number, number)
                            .judged(rule.replay(models.get(number).sample(1, 1500))),
                    cells.get(number));
        }
        assertTrue(cells.get(0).runs() < cells.get(1).runs());
    }
}

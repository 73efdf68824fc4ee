package chokepoint.study;

import chokepoint.journal.Journal;
import chokepoint.metric.MetricId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells without monthly values, as a journal has them.
 *
 * @param metrics of every cell
 * @param seed of every cell
 */
public record KeptCells(Journal journal, List<MetricId> metrics, long seed) {

    /** Those blocks of a cell that are not there, and where failed runs are to be run again those that hold some. */
    public List<Block> missing(String cell, List<Block> blocks, boolean retriesFailed) throws IOException {
        List<Block> missing = new ArrayList<>();
        for (Block block : blocks) {
            boolean there = journal.has(cell, block.number(), block.count());
            if (there && retriesFailed) {
                BlockOutcomes found = find(cell, block);
                there = found != null && found.failures().isEmpty();
            }
            if (!there) {
                missing.add(block);
            }
        }
        return missing;
    }

    /** The runs of a cell below a number, of those blocks that are there. */
    public ScenarioOutcomes read(String cell, String scenario, List<Block> blocks, int runs) throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (Block block : blocks) {
            BlockOutcomes found = find(cell, block);
            if (found == null) {
                continue;
            }
            for (int k = 0; k < found.rows().size(); k++) {
                if (found.runs().get(k) < runs) {
                    rows.add(found.rows().get(k));
                    numbers.add(found.runs().get(k));
                }
            }
            for (RunFailure failure : found.failures()) {
                if (failure.run() < runs) {
                    failures.add(of(scenario, failure));
                }
            }
        }
        return new ScenarioOutcomes(
                scenario,
                metrics,
                rows.toArray(new double[0][]),
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(failures),
                List.of());
    }

    /** Notes why a group of cells cannot be run at all, under a name that no cell has. */
    public void note(String group, String message) throws IOException {
        BlockOutcomes outcomes = new BlockOutcomes();
        outcomes.failures().add(new RunFailure(group, seed, 0, 0, message));
        journal.append(group, 0, 1, outcomes.written(new BandBlock(0, 1)));
    }

    /** Why a group of cells cannot be run; null if that was not noted. */
    public @Nullable RunFailure noted(String group, String scenario) throws IOException {
        BlockOutcomes found = find(group, new Block(0, 0, 1));
        return found == null || found.failures().isEmpty()
                ? null
                : of(scenario, found.failures().get(0));
    }

    private @Nullable BlockOutcomes find(String cell, Block block) throws IOException {
        ByteBuffer found = journal.read(cell, block.number(), block.count());
        return found == null ? null : BlockOutcomes.read(found, cell, seed, block, metrics.size(), new BandBlock(0, 1));
    }

    private static RunFailure of(String scenario, RunFailure failure) {
        return new RunFailure(scenario, failure.seed(), failure.run(), failure.month(), failure.message());
    }
}

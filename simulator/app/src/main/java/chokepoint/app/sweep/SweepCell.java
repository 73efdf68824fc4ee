package chokepoint.app.sweep;

import chokepoint.app.sweep.SweepPlan.CellName;
import chokepoint.study.Block;
import chokepoint.study.CellWork;
import chokepoint.study.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a cell is to be run.
 *
 * @param wanted blocks, there or not
 */
record SweepCell(SweepWork work, LaidPoint laid, CellName cell, List<Block> wanted) implements CellWork {

    @Override
    public String name() {
        return cell.text();
    }

    @Override
    public List<Block> blocks() {
        try {
            return work.doesNotFit(cell.point())
                    ? List.of()
                    : work.kept().missing(cell.text(), wanted, work.retriesFailed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Kernel kernel() {
        Kernel kernel;
        try {
            kernel = work.kernels()
                    .make(
                            laid.scenario(cell.scenario()),
                            work.plan().file().base().study());
        } catch (IllegalArgumentException e) {
            work.noteThatItDoesNotFit(cell.point(), "levels do not go together: " + e.getMessage());
            return null;
        }
        return new OutputsKernel(kernel, work.plan().file().outputs());
    }
}

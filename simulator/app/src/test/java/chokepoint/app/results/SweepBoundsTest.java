package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep is written with has a size of its own, whatever the size of the sweep. */
class SweepBoundsTest {

    @TempDir
    Path root;

    @Test
    void cellsAreForgottenAsSoonAsTheyAreWritten() throws IOException {
        FakeSweep sweep = FakeSweep.grid(3);
        Counting counting = new Counting(sweep);
        SweepFolder.in(ResultsFolder.at(root.resolve("bounded"))).write(sweep.provenance(), counting, folder -> {});
        assertTrue(counting.most <= 3, "cells in memory: " + counting.most);
    }

    @Test
    void rowGroupsAreBoundedHoweverManyColumnsThereAre() {
        assertEquals(122_880, SweepRuns.rowsOfGroup(10));
        assertEquals(2048, SweepRuns.rowsOfGroup(5000));
        assertEquals(38_912, SweepRuns.rowsOfGroup(100));
    }

    @Test
    void replicatesAreBoundedHoweverManyPointsThereAre() {
        assertEquals(1000, Replicates.most(1000));
        assertEquals(40, Replicates.most(100_000));
        assertEquals(4, Replicates.most(10_000_000));
    }

    /** Counts the cells that somebody still holds. */
    private static final class Counting extends ForwardedSweep {
        private final List<WeakReference<ScenarioOutcomes>> given = new ArrayList<>();
        private int most;

        Counting(FakeSweep sweep) {
            super(sweep);
        }

        @Override
        public ScenarioOutcomes cell(int point, String scenario) {
            ScenarioOutcomes cell = sweep.cell(point, scenario);
            given.add(new WeakReference<>(cell));
            System.gc();
            given.removeIf(held -> held.get() == null);
            most = Math.max(most, given.size());
            return cell;
        }
    }
}

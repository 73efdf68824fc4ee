package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be run again and again, each time with another key. What comes out of a run
 * depends on its key alone, not on the runs before it.
 *
 * <p>Not thread-safe. One worker borrows a kernel at a time.
 */
public interface Kernel {

    /** What each number of a row is. */
    List<MetricId> metrics();

    /** What each monthly series is. */
    List<MetricId> series();

    /** Returns the run's metrics; a run that breaks throws, and leaves nothing behind. */
    double[] run(RunKey key);

    /** What governments did in the last run, in order; of a very long history, the beginning. */
    List<Episode> history();

    /** Runs once more and leaves a trace; null if what is run has no phases to trace. */
    default @Nullable Trace trace(RunKey key) {
        return null;
    }

    /** The month that the last run reached. */
    int month();

    /** The monthly values of all runs that this kernel has finished since these were last cleared. */
    BandBlock bands();
}

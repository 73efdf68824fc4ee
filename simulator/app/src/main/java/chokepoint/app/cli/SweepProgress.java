package chokepoint.app.cli;

import chokepoint.app.sweep.SweepWatcher;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** How far a sweep is: a line that moves where runs are fixed, and a line for each round where they are not. */
final class SweepProgress implements SweepWatcher {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final Progress progress;
    private final long start = System.nanoTime();
    private final LongAdder runs = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /**
     * A watcher.
     *
     * @param isFixed whether it is known how many runs there will be
     */
    SweepProgress(PrintWriter out, boolean isFixed, long total, long before) {
        this.out = out;
        progress = isFixed ? Progress.on(out, total, before).withFailures(failed) : Progress.silent();
    }

    static SweepProgress silent() {
        return new SweepProgress(new PrintWriter(Writer.nullWriter()), false, 1, 0);
    }

    long failed() {
        return failed.sum();
    }

    @Override
    public void block(int count, int broken) {
        runs.add(count);
        failed.add(broken);
        progress.finished(count);
    }

    @Override
    public void round(Standing standing) {
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / NANOS);
        String width = Double.isInfinite(standing.noise())
                ? "not known yet"
                : String.format(
                        Locale.ROOT, "%.4g, %.2f times what is allowed", standing.halfWidth(), standing.noise());
        out.printf(
                Locale.ROOT,
                "round %d: %,d of %,d cells go on, worst half-width %s; %,d runs, %,d failed, %.0f runs/s%n",
                standing.number(),
                standing.going(),
                standing.cells(),
                width,
                runs.sum(),
                failed.sum(),
                runs.sum() / seconds);
        out.flush();
    }
}

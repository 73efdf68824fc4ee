package chokepoint.app.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tells how far the runs are: on a terminal one line that is redrawn, elsewhere a line every tenth
 * of the way. From any thread.
 */
final class Progress {

    private static final long NANOS = 1_000_000_000L;
    private static final long REDRAW = NANOS / 5;

    private final PrintWriter out;
    private final boolean redraws;
    private final long total;
    private final long before;
    private final long start = System.nanoTime();
    private final LongAdder done = new LongAdder();
    private long nextTime;
    private long nextTenth = 1;
    private LongAdder failed = new LongAdder();

    /**
     * A progress line.
     *
     * @param redraws whether the stream is a terminal
     * @param total number of runs
     * @param before how many of them had finished before the program was started
     */
    Progress(PrintWriter out, boolean redraws, long total, long before) {
        this.out = out;
        this.redraws = redraws;
        this.total = total;
        this.before = before;
    }

    /** A line on a stream, redrawn if it goes to a terminal. */
    static Progress on(PrintWriter out, long total) {
        return on(out, total, 0);
    }

    /** The same, where some runs had finished before. */
    static Progress on(PrintWriter out, long total, long before) {
        return new Progress(out, onTerminal(), total, before);
    }

    /** The same, which tells how many of the runs have failed. */
    Progress withFailures(LongAdder count) {
        failed = count;
        return this;
    }

    /** Says nothing. */
    static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false, 1, 0);
    }

    /**
     * Whether standard error goes to a terminal. Java cannot tell (its console speaks of standard input
     * and output, and differently in each version), so the start script says it.
     */
    private static boolean onTerminal() {
        return Boolean.getBoolean("chokepoint.terminal");
    }

    /** Counts runs that have finished. */
    void finished(int runs) {
        done.add(runs);
        draw();
    }

    private synchronized void draw() {
        // Failed runs that are tried again had finished before.
        long runs = Math.min(total, before + done.sum());
        long now = System.nanoTime();
        boolean last = runs >= total;
        if (redraws) {
            if (now >= nextTime || last) {
                nextTime = now + REDRAW;
                out.print("\r" + line(runs, now) + (last ? "    \n" : "    "));
                out.flush();
            }
        } else if (runs * 10 >= nextTenth * total) {
            nextTenth = runs * 10 / total + 1;
            out.println(line(runs, now));
            out.flush();
        }
    }

    private String line(long runs, long now) {
        double seconds = Math.max(1e-3, (double) (now - start) / NANOS);
        double rate = done.sum() / seconds;
        double left = rate > 0 ? (total - runs) / rate : 0;
        return String.format(
                Locale.ROOT,
                "%,d of %,d runs (%d %%), %.0f runs/s, %s left%s",
                runs,
                total,
                100 * runs / total,
                rate,
                time(left),
                failed.sum() == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed.sum()));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
}

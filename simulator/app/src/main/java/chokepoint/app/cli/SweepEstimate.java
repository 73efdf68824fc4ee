package chokepoint.app.cli;

import chokepoint.app.sweep.Pilot;
import chokepoint.app.sweep.SweepPlan;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a sweep takes, from some seconds of runs: time, memory and disk, and runs where precision is asked for. */
record SweepEstimate(SweepPlan plan, KernelMaker kernels, int threads) {

    private static final double SECONDS = 3;
    private static final int MOST_RUNS = 100;
    private static final double MEGABYTE = 1e6;

    /** Of a number in CSV, and of a row besides its numbers: names, and the levels of all factors. */
    private static final int NUMBER = 19;

    private static final int LEVEL = 8;
    private static final int ROW = 40;

    /** In the journal: of a run, and of a block besides its runs. */
    private static final int KEPT_ROW = 4;

    private static final double KEPT_BLOCK = 70.0 / 16;

    /** In memory, where each block is. */
    private static final double INDEX = 1;

    /** Prints it and returns the exit code. */
    int print(PrintWriter out, boolean json) {
        Pilot pilot = new Pilot(plan, kernels::make);
        int warm = pilot.round();
        long start = System.nanoTime();
        int runs = 0;
        double seconds = 0;
        while (warm > 0 && (runs == 0 || (seconds < SECONDS && pilot.runs() < MOST_RUNS))) {
            runs += pilot.round();
            seconds = (System.nanoTime() - start) / 1e9;
        }
        // The pilot has one thread; cores beyond the first are taken to be as good.
        double rate = seconds > 0 ? runs / seconds * threads : Double.NaN;
        double all = pilot.runsOfCell() * plan.cells();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("points", plan.points().size());
        facts.put("scenarios", plan.scenarios().size());
        facts.put("cells", plan.cells());
        facts.put("most-runs", plan.allRuns());
        facts.put("likely-runs", Math.round(all));
        facts.put("pilot-runs", runs);
        facts.put("runs-per-second", rate);
        facts.put("seconds", all / rate);
        facts.put("memory-mb", memory(all));
        facts.put("disk-mb", disk(all));
        out.print(json ? JsonText.of(facts) : text(runs, all, rate));
        out.flush();
        return ExitCode.OK;
    }

    private String text(int runs, double all, double rate) {
        return String.format(
                Locale.ROOT,
                "%s: %s%n"
                        + "  %,d points (%,d in the design), %,d scenarios, %s%,d runs%n"
                        + "%s"
                        + "  time about %s on %d threads, from %,d runs of a pilot (%.0f runs/s)%n"
                        + "  memory about %.0f MB, disk about %.0f MB for results and journal%n"
                        + "nothing was written%n",
                plan.file().name(),
                plan.file().question(),
                plan.points().size(),
                plan.file().points().size(),
                plan.scenarios().size(),
                plan.file().until() == null ? "" : "at most ",
                plan.allRuns(),
                plan.file().until() == null
                        ? ""
                        : String.format(Locale.ROOT, "  likely %,.0f runs for the precision that is asked for%n", all),
                time(all / rate),
                threads,
                runs,
                rate,
                memory(all),
                disk(all));
    }

    private double memory(double runs) {
        Runtime runtime = Runtime.getRuntime();
        double base = runtime.totalMemory() - runtime.freeMemory();
        double cell = plan.runs() * (16.0 + 24 + 8.0 * plan.file().outputs().size());
        return (base + 3 * cell + INDEX * runs) / MEGABYTE;
    }

    private double disk(double runs) {
        int outputs = plan.file().outputs().size();
        double kept = KEPT_ROW + 8.0 * outputs + KEPT_BLOCK;
        // Parquet is smaller than CSV, by an amount that is not known before.
        double row = ROW + NUMBER * outputs + LEVEL * plan.file().factors().size();
        return runs * (kept + 1.5 * row) / MEGABYTE;
    }

    private static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "unknown";
        }
        return seconds < 120
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : seconds < 7200
                        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}

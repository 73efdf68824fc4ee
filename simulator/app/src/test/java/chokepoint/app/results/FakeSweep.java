package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.precision.Checkpoints;
import chokepoint.precision.HalfWidth;
import chokepoint.precision.Judgement;
import chokepoint.precision.Precision;
import chokepoint.precision.Statistic;
import chokepoint.precision.StoppingRule;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up sweep: the peak price falls with the quota, rises with the ban's length and with their product, and is
 * a third higher where stocks are low; luck is shared by all points but for a little.
 *
 * @param failing number of a run that breaks in the second scenario at the first point; -1 for none
 */
public record FakeSweep(
        SweepDesign design,
        List<SweepFactor> factors,
        List<SweepPoint> points,
        int runs,
        @Nullable SweepTarget target,
        int failing)
        implements SweepOutcomes {

    private static final SweepFactor QUOTA =
            new SweepFactor("quota", "1", List.of("policies.china-quota.share"), List.of());
    private static final SweepFactor MONTHS =
            new SweepFactor("ban-length", "months", List.of("policies.china-ban.timing.long-mean"), List.of());
    private static final SweepFactor STOCKS =
            new SweepFactor("stockpile", "", List.of("policies.stockpile-us"), List.of("off", "on"));

    private static final List<MetricId> METRICS = List.of(
            new MetricId("peak-price", "1", "USA", "gallium", "all"),
            new MetricId("purchase-cost", "USD", "USA", "all", "all"));

    private static final double[] ENDS = {0.1, 0.9, 6, 60};

    /** Five quotas and four lengths, two scenarios. */
    public static FakeSweep grid(int runs) {
        List<SweepPoint> points = new ArrayList<>();
        for (String quota : List.of("0.1", "0.3", "0.5", "0.7", "0.9")) {
            for (String months : List.of("6", "24", "42", "60")) {
                points.add(point(points.size(), "POINT", "", 0, List.of(quota, months)));
            }
        }
        Map<String, String> settings = Map.of("levels", "5");
        return new FakeSweep(
                new SweepDesign("grid", settings), List.of(QUOTA, MONTHS), List.copyOf(points), runs, null, -1);
    }

    /** Points at random, three factors of which one is a choice. */
    public static FakeSweep latinHypercube(int points, int runs) {
        Random random = new Random(5);
        List<SweepPoint> all = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            all.add(point(k, "POINT", "", 0, places(random)));
        }
        return new FakeSweep(new SweepDesign("latin-hypercube", Map.of()), all(), List.copyOf(all), runs, null, -1);
    }

    /** Saltelli's design without pairs. */
    public static FakeSweep saltelli(int rows, int runs) {
        Random random = new Random(6);
        List<SweepPoint> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] a = places(random);
            double[] b = places(random);
            all.add(point(row, "A", "", 0, a));
            all.add(point(row, "B", "", 0, b));
            for (int f = 0; f < 3; f++) {
                double[] mixed = a.clone();
                mixed[f] = b[f];
                all.add(point(row, "AB", all().get(f).name(), 0, mixed));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("samples", Integer.toString(rows));
        settings.put("second-order", "false");
        return new FakeSweep(new SweepDesign(SweepDesign.SALTELLI, settings), all(), List.copyOf(all), runs, null, -1);
    }

    /** Morris's design on four levels. */
    public static FakeSweep morris(int trajectories, int runs) {
        Random random = new Random(7);
        List<SweepPoint> all = new ArrayList<>();
        for (int t = 0; t < trajectories; t++) {
            double[] at = {random.nextInt(2) / 3.0, random.nextInt(2) / 3.0, random.nextInt(2) / 3.0};
            all.add(point(t, "STEP", "", 0, at));
            for (int step = 1; step <= 3; step++) {
                int moved = (t + step) % 3;
                at = at.clone();
                at[moved] += 2 / 3.0;
                all.add(point(t, "STEP", all().get(moved).name(), step, at));
            }
        }
        return new FakeSweep(new SweepDesign(SweepDesign.MORRIS, Map.of()), all(), List.copyOf(all), runs, null, -1);
    }

    /** One at a time. */
    public static FakeSweep oneAtATime(int runs) {
        List<String> base = List.of("0.5", "24", "on");
        List<SweepPoint> all = new ArrayList<>();
        all.add(point(0, "BASE", "", 0, base));
        all.add(point(0, "ONE", "quota", 0, List.of("0.1", "24", "on")));
        all.add(point(0, "ONE", "quota", 1, List.of("0.9", "24", "on")));
        all.add(point(0, "ONE", "ban-length", 0, List.of("0.5", "6", "on")));
        all.add(point(0, "ONE", "ban-length", 1, List.of("0.5", "60", "on")));
        all.add(point(0, "ONE", "stockpile", 0, List.of("0.5", "24", "off")));
        return new FakeSweep(
                new SweepDesign(SweepDesign.ONE_AT_A_TIME, Map.of()), all(), List.copyOf(all), runs, null, -1);
    }

    /** The same with a precision that was to be reached within its runs. */
    public FakeSweep until(Statistic statistic, double share) {
        Precision precision = new Precision(statistic, 0.5, new HalfWidth(share, HalfWidth.Scale.RELATIVE), 0.95);
        return new FakeSweep(design, factors, points, runs, new SweepTarget(METRICS.get(0), precision), failing);
    }

    /** The same with a run that breaks. */
    public FakeSweep withFailure(int run) {
        return new FakeSweep(design, factors, points, runs, target, run);
    }

    /** Where it comes from; asked for are as many runs as there are. */
    public Provenance provenance() {
        StudyHeading heading = new StudyHeading(
                "0.1.0",
                "fake-sweep",
                "What does the quota do?",
                "fedcba9876543210",
                42,
                runs,
                120,
                scenarios(),
                List.of("USA"));
        return new Provenance(
                heading,
                "{\"sweep\": \"fake\"}",
                new SourceState("unknown", "unknown"),
                new Machine("a Java", "a system", "a cpu", 2),
                2,
                List.of("sweep", "fake.yaml"));
    }

    @Override
    public List<String> scenarios() {
        return List.of("baseline", "china-quota");
    }

    @Override
    public List<MetricId> metrics() {
        return METRICS;
    }

    @Override
    public ScenarioOutcomes cell(int point, String scenario) {
        List<double[]> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            if (run == failing && point == 0 && !scenario.equals("baseline")) {
                failures.add(new RunFailure(scenario, 42, run, 7, "price must be finite, \"they\" said"));
                continue;
            }
            numbers.add(run);
            rows.add(row(points.get(point), run, scenario.equals("baseline") ? 0.05 : 1));
        }
        return new ScenarioOutcomes(
                scenario,
                METRICS,
                rows.toArray(double[][]::new),
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                failures,
                List.of());
    }

    private double[] row(SweepPoint point, int run, double strength) {
        double[] level = {0, 0, 0};
        for (int f = 0; f < factors.size(); f++) {
            level[f] = factors.get(f).value(point.levels().get(f));
        }
        double luck =
                new Random(run).nextGaussian() + 0.3 * new Random(point.id().hashCode() + 7919L * run).nextGaussian();
        double bite = (1 - level[0]) * (1 + level[1] / 30) * (level[2] > 0 ? 0.75 : 1);
        double peak = 1 + strength * bite * (1 + 0.2 * luck) + 0.1 * Math.abs(luck);
        return new double[] {peak, run == 1 ? Double.NaN : 3e8 * peak};
    }

    @Override
    public @Nullable Judgement stop(int point, String scenario) {
        boolean along =
                target != null && target.precision().statistic() == Statistic.DIFFERENCE && scenario.equals("baseline");
        if (target == null || along) {
            return null;
        }
        ScenarioOutcomes cell = cell(point, scenario);
        double[] values = new double[runs];
        for (int row = 0; row < cell.rows().length; row++) {
            values[cell.runs()[row]] = cell.rows()[row][0];
        }
        return new StoppingRule(target.precision(), new Checkpoints(runs / 2, runs / 2, 1, runs)).replay(values);
    }

    private static List<SweepFactor> all() {
        return List.of(QUOTA, MONTHS, STOCKS);
    }

    private static double[] places(Random random) {
        return new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    }

    private static SweepPoint point(int row, String block, String factor, int step, double[] places) {
        List<String> levels = List.of(
                Numbers.text(ENDS[0] + places[0] * (ENDS[1] - ENDS[0])),
                Numbers.text(ENDS[2] + places[1] * (ENDS[3] - ENDS[2])),
                places[2] < 0.5 ? "off" : "on");
        SweepPoint plain = point(row, block, factor, step, levels);
        return new SweepPoint(plain.id(), plain.role(), levels, List.of(places[0], places[1], places[2]));
    }

    private static SweepPoint point(int row, String block, String factor, int step, List<String> levels) {
        String text = block + (factor.isEmpty() ? "" : ":" + factor) + "/" + row + (step > 0 ? "/" + step : "");
        String id = String.format("%012x", levels.hashCode() & 0xFFFFFFFFL);
        return new SweepPoint(id, new SweepPoint.Role(text, block, row, step, factor), levels, List.of());
    }
}

package chokepoint.app.sweep;

import chokepoint.app.sweep.SweepPlan.CellName;
import chokepoint.design.Point;
import chokepoint.metric.MetricId;
import chokepoint.precision.Precision;
import chokepoint.precision.RunsNeeded;
import chokepoint.precision.Statistic;
import chokepoint.precision.Until;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.study.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few runs at a few points, to find out what a sweep takes. The first run of each cell is to warm up. */
public final class Pilot {

    private static final int POINTS = 5;

    private final SweepPlan plan;
    private final Kernels kernels;
    private final Map<CellName, double[]> values = new LinkedHashMap<>();
    private final Map<CellName, Kernel> ready = new LinkedHashMap<>();
    private int runs;

    /** A pilot at points spread over the design; those whose levels do not go together are left out. */
    public Pilot(SweepPlan plan, Kernels kernels) {
        this.plan = plan;
        this.kernels = kernels;
        Map<String, CompiledScenario> untouched = new LinkedHashMap<>();
        plan.file()
                .base()
                .study()
                .scenarios()
                .forEach((name, scenario) -> untouched.put(name, Compiler.compile(scenario)));
        int count = Math.min(POINTS, plan.points().size());
        for (int k = 0; k < count; k++) {
            Point point = plan.points().get((int) ((long) k * plan.points().size() / count));
            LaidPoint laid = new LaidPoint(plan.file(), point, untouched);
            for (CellName cell : plan.names(List.of(point))) {
                try {
                    ready.put(cell, kernel(laid, cell));
                    values.put(cell, new double[0]);
                } catch (IllegalArgumentException e) {
                    // It has no runs in the sweep, either.
                    ready.remove(cell);
                }
            }
        }
    }

    private Kernel kernel(LaidPoint laid, CellName cell) {
        return new OutputsKernel(
                kernels.make(laid.scenario(cell.scenario()), plan.file().base().study()),
                plan.file().outputs());
    }

    /** One more run in each cell; returns how many runs that was. */
    public int round() {
        Until until = plan.file().until();
        int column = until == null
                ? 0
                : plan.file().outputs().stream().map(MetricId::column).toList().indexOf(until.metric());
        for (Map.Entry<CellName, Kernel> cell : ready.entrySet()) {
            double[] before = values.getOrDefault(cell.getKey(), new double[0]);
            double[] more = Arrays.copyOf(before, before.length + 1);
            try {
                more[before.length] = cell.getValue()
                        .run(new RunKey(plan.file().base().study().seed(), runs))[column];
            } catch (RuntimeException broken) {
                more[before.length] = Double.NaN;
            }
            values.put(cell.getKey(), more);
        }
        runs++;
        return ready.size();
    }

    /** Runs of each cell so far. */
    public int runs() {
        return runs;
    }

    /** Runs that a cell is likely to have: what precision takes, on average over the cells of the pilot. */
    public double runsOfCell() {
        Until until = plan.file().until();
        if (until == null || ready.isEmpty()) {
            return plan.runs();
        }
        List<Double> stops = new ArrayList<>();
        boolean isDifference = until.rule().precision().statistic() == Statistic.DIFFERENCE;
        double[] first = new double[0];
        for (Map.Entry<CellName, double[]> cell : values.entrySet()) {
            if (isDifference && cell.getKey().scenario().equals(plan.scenarios().get(0))) {
                first = cell.getValue();
                continue;
            }
            double[] sample = isDifference ? Precision.differences(cell.getValue(), first) : cell.getValue();
            stops.add((double) RunsNeeded.of(until.rule().precision(), sample)
                    .stop(until.rule().checkpoints()));
        }
        return stops.stream().mapToDouble(Double::doubleValue).average().orElse(plan.runs());
    }
}

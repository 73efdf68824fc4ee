package chokepoint.app.cli;

import chokepoint.metric.MetricId;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import chokepoint.study.BandBlock;
import chokepoint.study.Episode;
import chokepoint.study.Kernel;
import chokepoint.study.RunKernel;
import java.util.Arrays;
import java.util.List;

/** The program with a model that does nothing: what is left is what the harness costs. */
final class EmptyModel implements Kernel {

    private final RunKernel shape;

    private EmptyModel(RunKernel shape) {
        this.shape = shape;
    }

    public static void main(String[] arguments) {
        KernelMaker empty = (scenario, study) -> new EmptyModel(new RunKernel(scenario, study));
        System.exit(Main.commandLine(empty).execute(arguments));
    }

    @Override
    public List<MetricId> metrics() {
        return shape.metrics();
    }

    @Override
    public List<MetricId> series() {
        return List.of();
    }

    @Override
    public double[] run(RunKey key) {
        double[] row = new double[shape.metrics().size()];
        Arrays.fill(row, 1 + new Draws(key).uniform(Purpose.PARAMETER, 1, 0));
        return row;
    }

    @Override
    public List<Episode> history() {
        return List.of();
    }

    @Override
    public int month() {
        return 0;
    }

    @Override
    public BandBlock bands() {
        return shape.bands();
    }
}

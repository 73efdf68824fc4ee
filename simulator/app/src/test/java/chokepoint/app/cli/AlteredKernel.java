package chokepoint.app.cli;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.study.BandBlock;
import chokepoint.study.Episode;
import chokepoint.study.Kernel;
import chokepoint.study.RunKernel;
import chokepoint.study.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model, whose runs are altered after they have been run. */
record AlteredKernel(Kernel kernel, Alteration alteration) implements Kernel {

    /** The model, of which the first number of every run comes out one bit higher. */
    static final KernelMaker OFF = model((run, row) -> row[0] = Math.nextUp(row[0]));

    /** What happens to the numbers of a run; it may throw. */
    interface Alteration {

        void alter(int run, double[] row);
    }

    static KernelMaker model(Alteration alteration) {
        return (scenario, study) -> new AlteredKernel(new RunKernel(scenario, study), alteration);
    }

    @Override
    public List<MetricId> metrics() {
        return kernel.metrics();
    }

    @Override
    public List<MetricId> series() {
        return kernel.series();
    }

    @Override
    public double[] run(RunKey key) {
        double[] row = kernel.run(key);
        alteration.alter(key.run(), row);
        return row;
    }

    @Override
    public @Nullable Trace trace(RunKey key) {
        return kernel.trace(key);
    }

    @Override
    public List<Episode> history() {
        return kernel.history();
    }

    @Override
    public int month() {
        return kernel.month();
    }

    @Override
    public BandBlock bands() {
        return kernel.bands();
    }
}

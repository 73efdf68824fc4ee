package chokepoint.app.sweep;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.study.BandBlock;
import chokepoint.study.Episode;
import chokepoint.study.Kernel;
import java.util.List;

/** A kernel of whose numbers only the outputs of a sweep are kept, and no monthly ones. */
final class OutputsKernel implements Kernel {

    private final Kernel kernel;
    private final List<MetricId> outputs;
    private final int[] columns;
    private final BandBlock none = new BandBlock(0, 1);

    OutputsKernel(Kernel kernel, List<MetricId> outputs) {
        this.kernel = kernel;
        this.outputs = outputs;
        List<MetricId> all = kernel.metrics();
        columns = outputs.stream().mapToInt(all::indexOf).toArray();
        for (int k = 0; k < columns.length; k++) {
            if (columns[k] < 0) {
                throw new IllegalArgumentException(
                        "output (" + outputs.get(k).column() + ") is not recorded at this point");
            }
        }
    }

    @Override
    public List<MetricId> metrics() {
        return outputs;
    }

    @Override
    public List<MetricId> series() {
        return List.of();
    }

    @Override
    public double[] run(RunKey key) {
        kernel.bands().clear();
        double[] all = kernel.run(key);
        double[] row = new double[columns.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = all[columns[k]];
        }
        return row;
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
        return none;
    }
}

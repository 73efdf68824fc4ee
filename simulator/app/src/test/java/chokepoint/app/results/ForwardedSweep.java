package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.precision.Judgement;
import chokepoint.study.ScenarioOutcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up sweep behind something that does with its cells what it likes. */
abstract class ForwardedSweep implements SweepOutcomes {

    final FakeSweep sweep;

    ForwardedSweep(FakeSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public List<SweepFactor> factors() {
        return sweep.factors();
    }

    @Override
    public List<SweepPoint> points() {
        return sweep.points();
    }

    @Override
    public SweepDesign design() {
        return sweep.design();
    }

    @Override
    public List<String> scenarios() {
        return sweep.scenarios();
    }

    @Override
    public List<MetricId> metrics() {
        return sweep.metrics();
    }

    @Override
    public @Nullable SweepTarget target() {
        return sweep.target();
    }

    @Override
    public @Nullable Judgement stop(int point, String scenario) {
        return sweep.stop(point, scenario);
    }

    @Override
    public ScenarioOutcomes cell(int point, String scenario) {
        return sweep.cell(point, scenario);
    }
}

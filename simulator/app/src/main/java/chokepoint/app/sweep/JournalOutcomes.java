package chokepoint.app.sweep;

import chokepoint.app.config.SweepFile;
import chokepoint.app.config.SweptFactor;
import chokepoint.app.results.SweepDesign;
import chokepoint.app.results.SweepFactor;
import chokepoint.app.results.SweepOutcomes;
import chokepoint.app.results.SweepPoint;
import chokepoint.app.results.SweepTarget;
import chokepoint.design.Level;
import chokepoint.design.Point;
import chokepoint.design.Range;
import chokepoint.design.Role;
import chokepoint.metric.MetricId;
import chokepoint.precision.Judgement;
import chokepoint.precision.Until;
import chokepoint.study.KeptCells;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sweep left in its journal. A point whose levels do not go together has no runs, and one failure that says so. */
public final class JournalOutcomes implements SweepOutcomes {

    private final SweepPlan plan;
    private final SweepFile file;
    private final KeptCells kept;
    private final SweepEnd end;
    private final List<SweepPoint> points;

    /** The outcomes of a sweep that has ended. */
    public JournalOutcomes(SweepWork work, SweepEnd end) {
        plan = work.plan();
        file = plan.file();
        kept = work.kept();
        this.end = end;
        points = file.points().stream().map(JournalOutcomes::point).toList();
    }

    private static SweepPoint point(Point point) {
        Role role = point.role();
        return new SweepPoint(
                point.id(),
                new SweepPoint.Role(role.text(), role.block().name(), role.row(), role.step(), role.factor()),
                point.levels().stream().map(Level::text).toList(),
                point.places());
    }

    @Override
    public List<SweepFactor> factors() {
        return file.swept().stream().map(JournalOutcomes::factor).toList();
    }

    private static SweepFactor factor(SweptFactor swept) {
        List<Level> levels = swept.factor().range() instanceof Range.Values values ? values.levels() : List.of();
        boolean isNumber = levels.stream().allMatch(Level.Quantity.class::isInstance);
        List<String> words =
                isNumber ? List.of() : levels.stream().map(Level::text).toList();
        return new SweepFactor(swept.factor().name(), isNumber ? swept.unit() : "", swept.paths(), words);
    }

    @Override
    public List<SweepPoint> points() {
        return points;
    }

    @Override
    public SweepDesign design() {
        return DesignText.of(file.design());
    }

    @Override
    public List<String> scenarios() {
        return plan.scenarios();
    }

    @Override
    public List<MetricId> metrics() {
        return file.outputs();
    }

    @Override
    public @Nullable SweepTarget target() {
        Until until = file.until();
        return until == null
                ? null
                : new SweepTarget(
                        file.outputs().stream()
                                .filter(id -> id.column().equals(until.metric()))
                                .findFirst()
                                .orElseThrow(),
                        until.rule().precision());
    }

    @Override
    public ScenarioOutcomes cell(int point, String scenario) throws IOException {
        Point at = file.points().get(point);
        RunFailure misfit = kept.noted(at.id(), scenario);
        if (misfit != null) {
            return new ScenarioOutcomes(scenario, metrics(), new double[0][], new int[0], List.of(misfit), List.of());
        }
        String name = SweepPlan.cell(at, scenario);
        int runs = end.runs(name);
        return kept.read(name, scenario, plan.blocks(0, runs), runs);
    }

    @Override
    public @Nullable Judgement stop(int point, String scenario) {
        return end.judgement(SweepPlan.cell(file.points().get(point), scenario));
    }
}

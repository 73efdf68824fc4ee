package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.precision.Judgement;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep left behind. A cell, one scenario at one point, is read when it is asked for, so that memory
 * holds one or two cells at a time and never all of them; each is asked for several times.
 */
public interface SweepOutcomes {

    /** What was varied, in the order of the design. */
    List<SweepFactor> factors();

    /** Rows of the design in its order. Rows with one id have the same levels and share their runs. */
    List<SweepPoint> points();

    SweepDesign design();

    /** Names; the first is the one that the others are compared with. */
    List<String> scenarios();

    /** What the numbers of a run are, the same in all cells. */
    List<MetricId> metrics();

    /** How well what was to be known; null where every cell was given the same number of runs. */
    @Nullable SweepTarget target();

    /**
     * The runs of a cell, in order, and those that broke, without monthly bands. An unfinished cell has those
     * runs that are there.
     *
     * @param point index in {@link #points()}
     */
    ScenarioOutcomes cell(int point, String scenario) throws IOException;

    /** Why a cell has the runs that it has; null where there is no target, or not a single look at it yet. */
    @Nullable Judgement stop(int point, String scenario) throws IOException;
}

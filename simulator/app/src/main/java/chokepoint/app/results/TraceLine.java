package chokepoint.app.results;

import chokepoint.study.Trace;
import chokepoint.study.TracedMonth;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code traces.csv}: a month of a traced run, in letters that tell where another one parts from it. */
public record TraceLine(String scenario, int run, TracedMonth month) implements TableLine {

    static final List<String> HEADER = TableLine.join(List.of("scenario", "run", "month"), Trace.phases());

    /** The lines of a trace. */
    public static List<TraceLine> of(String scenario, int run, Trace trace) {
        return trace.months().stream()
                .map(month -> new TraceLine(scenario, run, month))
                .toList();
    }

    static TraceLine read(Cells cells) throws UnreadableResultsException {
        String scenario = cells.text();
        int run = cells.whole();
        int month = cells.whole();
        List<String> phases = new ArrayList<>();
        for (int k = 0; k < Trace.phases().size(); k++) {
            phases.add(cells.text());
        }
        return new TraceLine(scenario, run, new TracedMonth(month, phases));
    }

    @Override
    public List<String> texts() {
        List<String> own = List.of(scenario, Integer.toString(run), Integer.toString(month.month()));
        return TableLine.join(own, month.phases());
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}

package chokepoint.app.results;

import chokepoint.study.MonthlyBand;
import java.util.List;

/**
 * A line of {@code monthly.csv}: how a monthly quantity is distributed over the runs in one month.
 *
 * @param month 0 is the first month of the run
 */
public record MonthlyLine(
        String scenario,
        Quantity series,
        int month,
        int runs,
        double mean,
        double q05,
        double q25,
        double q50,
        double q75,
        double q95)
        implements TableLine {

    static final List<String> HEADER = List.of(
            "scenario",
            "country",
            "mineral",
            "end_use",
            "series",
            "unit",
            "month",
            "runs",
            "mean",
            "q05",
            "q25",
            "q50",
            "q75",
            "q95");

    static MonthlyLine of(String scenario, MonthlyBand band) {
        return new MonthlyLine(
                scenario,
                Quantity.of(band.series()),
                band.month(),
                band.runs(),
                band.mean(),
                band.q05(),
                band.q25(),
                band.q50(),
                band.q75(),
                band.q95());
    }

    static MonthlyLine read(Cells cells) throws UnreadableResultsException {
        return new MonthlyLine(
                cells.text(),
                cells.quantity(),
                cells.whole(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(
                List.of(scenario), series.texts(), List.of(Integer.toString(month), Integer.toString(runs)));
    }

    @Override
    public double[] numbers() {
        return new double[] {mean, q05, q25, q50, q75, q95};
    }
}

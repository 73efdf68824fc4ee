package chokepoint.app.cli;

import chokepoint.app.results.IndexLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResponseLine;
import chokepoint.app.results.SummaryLine;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The main numbers of a sweep: how far means range over its points, which factors matter, and how. */
final class SweepTablesText {

    private static final List<String> INDICES = List.of("total", "mu-star", "swing");
    private static final int FACTORS_SHOWN = 3;
    private static final int ROWS_SHOWN = 30;
    private static final int LONGEST = 25;

    private final SweepReader sweep;
    private final Terminal terminal;

    SweepTablesText(SweepReader sweep, Terminal terminal) {
        this.sweep = sweep;
        this.terminal = terminal;
    }

    String text() throws IOException {
        return ranges() + factors() + curves();
    }

    private static final class Range {
        private String lowAt = "";
        private String highAt = "";
        private @Nullable SummaryLine low;
        private @Nullable SummaryLine high;

        void add(String point, SummaryLine line) {
            if (!Double.isFinite(line.mean())) {
                return;
            }
            if (low == null || line.mean() < low.mean()) {
                low = line;
                lowAt = point;
            }
            if (high == null || line.mean() > high.mean()) {
                high = line;
                highAt = point;
            }
        }
    }

    private record Row(String scenario, Quantity quantity) {}

    private String ranges() throws IOException {
        Map<Row, Range> ranges = new LinkedHashMap<>();
        sweep.eachSummary(line -> ranges.computeIfAbsent(
                        new Row(line.line().scenario(), line.line().quantity()), row -> new Range())
                .add(line.point(), line.line()));
        TextTable table = new TextTable(2);
        table.row(List.of("quantity", "scenario", "lowest", "at point", "highest", "at point"));
        ranges.forEach((row, range) -> {
            SummaryLine low = range.low;
            SummaryLine high = range.high;
            if (low != null && high != null) {
                table.row(List.of(
                        words(row.quantity()), row.scenario(), mean(low), range.lowAt, mean(high), range.highAt));
            }
        });
        return titled("Mean over the runs of a point, +/- 95 % Monte Carlo error", table, ranges.size(), "summary.csv");
    }

    private String factors() {
        Map<Row, List<IndexLine>> all = new LinkedHashMap<>();
        for (IndexLine line : sweep.indices()) {
            if (INDICES.contains(line.index())) {
                all.computeIfAbsent(new Row(line.scenario(), line.quantity()), row -> new ArrayList<>())
                        .add(line);
            }
        }
        TextTable table = new TextTable(3);
        table.row(List.of("quantity", "scenario", "factor", "index", "value", "from", "to"));
        int rows = 0;
        for (Map.Entry<Row, List<IndexLine>> entry : all.entrySet()) {
            String name = words(entry.getKey().quantity());
            String scenario = entry.getKey().scenario();
            List<IndexLine> most = entry.getValue().stream()
                    .sorted(Comparator.comparingDouble((IndexLine line) -> -Math.abs(line.value())))
                    .limit(FACTORS_SHOWN)
                    .toList();
            for (IndexLine line : most) {
                table.row(List.of(
                        name,
                        scenario,
                        line.factor(),
                        line.index(),
                        number(line.value()),
                        number(line.low()),
                        number(line.high())));
                name = "";
                scenario = "";
                rows++;
            }
        }
        return titled("Factors that matter most, with 95 % intervals", table, rows, "sensitivity.csv");
    }

    private record Curve(Row row, String factor) {}

    private String curves() {
        Map<Curve, List<ResponseLine>> curves = new LinkedHashMap<>();
        for (ResponseLine line : sweep.responses()) {
            if (line.choice().isEmpty()) {
                curves.computeIfAbsent(
                                new Curve(new Row(line.scenario(), line.quantity()), line.factor()),
                                curve -> new ArrayList<>())
                        .add(line);
            }
        }
        TextTable table = new TextTable(3);
        table.row(List.of("quantity", "scenario", "factor", "mean", "from", "to", "low", "high"));
        curves.forEach((curve, lines) -> {
            double[] means = lines.stream().mapToDouble(ResponseLine::mean).toArray();
            double low = lines.stream()
                    .mapToDouble(ResponseLine::mean)
                    .filter(Double::isFinite)
                    .min()
                    .orElse(Double.NaN);
            double high = lines.stream()
                    .mapToDouble(ResponseLine::mean)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(Double.NaN);
            table.row(List.of(
                    words(curve.row().quantity()),
                    curve.row().scenario(),
                    curve.factor(),
                    new Sparkline(low, high, terminal.hasBlocks()).of(means, LONGEST),
                    number(lines.get(0).from()),
                    number(lines.get(lines.size() - 1).to()),
                    number(low),
                    number(high)));
        });
        return titled(
                "Mean along each factor, from its lowest level to its highest",
                table,
                curves.size(),
                "response-curves.csv");
    }

    private String titled(String title, TextTable table, int rows, String file) {
        if (rows == 0) {
            return "";
        }
        String more =
                rows > ROWS_SHOWN ? String.format(Locale.ROOT, "and %,d more in %s%n", rows - ROWS_SHOWN, file) : "";
        return "\n" + title + "\n" + table.first(ROWS_SHOWN).text(terminal.width()) + more;
    }

    private static String words(Quantity quantity) {
        return quantity.metric() + " " + quantity.country()
                + (quantity.mineral().equals("all") ? "" : " " + quantity.mineral())
                + (quantity.endUse().equals("all") ? "" : " " + quantity.endUse())
                + (quantity.unit().equals("1") ? "" : ", " + quantity.unit());
    }

    private static String mean(SummaryLine line) {
        double half = 1.96 * line.standardError();
        return number(line.mean()) + (Double.isFinite(half) ? String.format(Locale.ROOT, " +/- %.2g", half) : "");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "-";
    }
}

package chokepoint.app.report;

import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.AssumptionLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the numbers rest on: how many inputs are of which provenance class, and each of them. */
record AssumptionTables(List<AssumptionLine> lines, Stamp stamp) {

    /** Classes from the firmest on, and what they mean; a class of several parts is as weak as its weakest. */
    private static final Map<String, String> MEANINGS = meanings();

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("found", "read in the named source");
        meanings.put("found (derived)", "arithmetic on found figures");
        meanings.put("setting (fitted)", "fitted to past events");
        meanings.put("recalled-high", "from memory of the literature, high confidence");
        meanings.put("recalled-medium", "from memory of the literature, medium confidence");
        meanings.put("setting (design study)", "taken from the design study of the market mechanism");
        meanings.put("setting", "a setting whose comment names no class; many are rules of the scenario");
        meanings.put("recalled-low", "judgement, or memory with low confidence");
        meanings.put("setting (judgement)", "a setting that its comment calls a judgement");
        return meanings;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The sentence that says how much of it is judgement. */
    String finding() {
        long judged = lines.stream().filter(line -> isJudgement(line)).count();
        long found =
                lines.stream().filter(line -> weakest(line).startsWith("found")).count();
        return String.format(
                Locale.ROOT,
                "%,d of %,d inputs (%.0f\u00A0%%) are judgement or recalled with low confidence; %,d (%.0f\u00A0%%) were found in"
                        + " a named source or derived from such figures. Inputs are those of the first scenario; the others"
                        + " differ from it by what they are about.",
                judged,
                lines.size(),
                100.0 * judged / lines.size(),
                found,
                100.0 * found / lines.size());
    }

    private static boolean isJudgement(AssumptionLine line) {
        String weakest = weakest(line);
        return weakest.equals("recalled-low") || weakest.equals("setting (judgement)");
    }

    static String weakest(AssumptionLine line) {
        List<String> order = List.copyOf(MEANINGS.keySet());
        String weakest = "found";
        for (String part : line.provenance().split("/", -1)) {
            weakest = order.indexOf(part) > order.indexOf(weakest) ? part : weakest;
        }
        return weakest;
    }

    List<ReportTable> tables() {
        return lines.isEmpty() ? List.of() : List.of(counts(), list());
    }

    private ReportTable counts() {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> meaning : MEANINGS.entrySet()) {
            long count = lines.stream()
                    .filter(line -> weakest(line).equals(meaning.getKey()))
                    .count();
            if (count > 0) {
                double share = 100.0 * count / lines.size();
                rows.add(Row.of(
                        Cell.of(meaning.getKey()),
                        Cell.of(String.format(Locale.ROOT, "%,d", count), Long.toString(count)),
                        Cell.of(String.format(Locale.ROOT, "%.0f", share), String.format(Locale.ROOT, "%.2f", share)),
                        Cell.of(meaning.getValue())));
            }
        }
        List<Column> columns = List.of(
                Column.text("provenance", "Provenance class"),
                Column.number("inputs", "Inputs", ""),
                Column.number("share", "Share", "%"),
                Column.text("meaning", "Meaning"));
        return new ReportTable(
                "provenance",
                "Inputs by provenance class",
                "From the firmest class down.",
                columns,
                rows,
                stamp,
                false);
    }

    private ReportTable list() {
        List<Row> rows = new ArrayList<>();
        for (AssumptionLine line : lines) {
            rows.add(new Row(
                    "",
                    mineral(line),
                    "",
                    "",
                    false,
                    List.of(
                            Cell.of(line.input()),
                            Cell.of(line.value()),
                            Cell.of(line.low()),
                            Cell.of(line.high()),
                            Cell.of(line.unit()),
                            Cell.of(line.provenance()),
                            Cell.of(line.source()))));
        }
        List<Column> columns = List.of(
                Column.text("input", "Input"),
                Column.number("value", "Value", ""),
                Column.number("low", "Low", ""),
                Column.number("high", "High", ""),
                Column.text("unit", "Unit"),
                Column.text("provenance", "Class"),
                Column.text("source", "Source"));
        return new ReportTable(
                "assumptions",
                "All inputs with source and class",
                "Low and high are the range of an uncertain input. The same list is in assumptions.csv.",
                columns,
                rows,
                stamp,
                true);
    }

    /** Tables by mineral name it first. */
    private static String mineral(AssumptionLine line) {
        String[] parts = line.input().split("\\.", -1);
        boolean byMineral = parts.length > 2
                && List.of(
                                "minerals",
                                "production",
                                "capacity",
                                "demand",
                                "end-uses",
                                "import-sources",
                                "hubs",
                                "hosts",
                                "projects")
                        .contains(parts[0]);
        return byMineral ? parts[1] : "";
    }
}

package chokepoint.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tables for LaTeX, with the rules of the package {@code booktabs}; long ones break over pages ({@code longtable}). */
final class Latex {

    /** More rows than this go into a {@code longtable}. */
    static final int LONG = 40;

    /** What stands for a code point that is a command, or that not every LaTeX knows. */
    static final Map<Integer, String> SIGNS = new TreeMap<>(Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            Map.entry((int) '\n', " "),
            Map.entry((int) '\r', " "),
            Map.entry(0x00A0, "~"),
            Map.entry(0x00B1, "$\\pm$"),
            Map.entry(0x2212, "$-$"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2026, "\\ldots{}"),
            Map.entry(0x201C, "``"),
            Map.entry(0x201D, "''"),
            Map.entry(0x03BC, "$\\mu$"),
            Map.entry(0x03C3, "$\\sigma$")));

    private Latex() {}

    /** Text in which nothing is a command. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            String sign = SIGNS.get(point);
            if (sign != null) {
                escaped.append(sign);
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    static String table(ReportTable table) {
        String kind = table.rows().size() > LONG ? "longtable" : "tabular";
        StringBuilder columns = new StringBuilder();
        table.columns().forEach(column -> columns.append(column.numeric() ? 'r' : 'l'));
        StringBuilder text = new StringBuilder();
        comments(table).forEach(line -> text.append("% ").append(line).append('\n'));
        text.append("% needs \\usepackage{booktabs").append(kind.equals("longtable") ? ",longtable}" : "}");
        text.append("\n\\begin{" + kind + "}{" + columns + "}\n\\toprule\n");
        text.append(line(heads(table))).append("\\midrule\n");
        if (kind.equals("longtable")) {
            text.append("\\endhead\n");
        }
        for (ReportTable.Row row : table.rows()) {
            text.append(line(row.cells().stream().map(ReportTable.Cell::text).toList()));
        }
        return text.append("\\bottomrule\n\\end{" + kind + "}\n").toString();
    }

    private static List<String> heads(ReportTable table) {
        List<String> heads = new ArrayList<>();
        for (ReportTable.Column column : table.columns()) {
            heads.add(column.heading() + (column.unit().isEmpty() ? "" : ", " + column.unit()));
        }
        return heads;
    }

    private static String line(List<String> cells) {
        return String.join(" & ", cells.stream().map(Latex::escape).toList()) + " \\\\\n";
    }

    /** What a table is and how it comes about, in lines: a comment ends with its line. */
    static List<String> comments(ReportTable table) {
        return Stream.of(table.caption(), table.stamp().text(), table.stamp().command())
                .map(text -> text.replaceAll("\\R", " "))
                .toList();
    }
}

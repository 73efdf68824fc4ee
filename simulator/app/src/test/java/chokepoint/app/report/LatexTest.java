package chokepoint.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTest {

    private static final Stamp STAMP = new Stamp("run\nit", "report it", "2 runs", "7", "abc");

    private static ReportTable table(int rows) {
        List<Row> lines = new ArrayList<>();
        for (int k = 0; k < rows; k++) {
            lines.add(Row.of(
                    Cell.of("50% & more_" + k), new Cell("\u22120.1\u00A0\u00B1\u00A00.2", "-0.1", "0.2", false)));
        }
        List<Column> columns = List.of(Column.text("what", "What"), Column.number("value", "Value", "%"));
        return new ReportTable("name", "a \\caption\nwith two lines", "", columns, lines, STAMP, false);
    }

    @Test
    void noSignOfATextIsACommand() {
        assertEquals(
                "\\textbackslash{}input\\{x\\} \\$1 \\& \\#2 50\\% a\\_b \\textasciitilde{}\\textasciicircum{}",
                Latex.escape("\\input{x} $1 & #2 50% a_b ~^"));
        assertEquals("$-$1~$\\pm$~2", Latex.escape("\u22121\u00A0\u00B1\u00A02"));
    }

    @Test
    void everyRowHasItsCellsAndStandsBetweenTheRules() {
        String text = Latex.table(table(3));
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int top = lines.indexOf("\\toprule");
        int bottom = lines.indexOf("\\bottomrule");

        assertEquals("\\begin{tabular}{lr}", lines.get(top - 1));
        assertEquals("\\end{tabular}", lines.get(bottom + 1));
        assertEquals(List.of("What & Value, \\% \\\\", "\\midrule"), lines.subList(top + 1, top + 3));
        assertEquals("50\\% \\& more\\_0 & $-$0.1~$\\pm$~0.2 \\\\", lines.get(top + 3));
        assertEquals(3, bottom - top - 3);
        assertTrue(lines.subList(0, top - 1).stream().allMatch(line -> line.startsWith("% ")), text);
    }

    @Test
    void aLongTableMayBreakOverPages() {
        assertTrue(Latex.table(table(41)).contains("\\begin{longtable}{lr}"));
    }

    @Test
    void aCsvFileHasTheExactNumbersAndErrors() throws Exception {
        assertEquals("what,value,value_error_95\n50% & more_0,-0.1,0.2\n", TableFiles.csv(table(1)));
    }
}

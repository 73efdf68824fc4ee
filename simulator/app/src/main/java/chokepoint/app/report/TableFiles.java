package chokepoint.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Tables of the page as CSV: a column more behind each that has errors. */
final class TableFiles {

    private TableFiles() {}

    static String csv(ReportTable table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            boolean[] errors = new boolean[table.columns().size()];
            for (int k = 0; k < errors.length; k++) {
                errors[k] = table.hasErrors(k);
            }
            List<String> header = new ArrayList<>();
            for (int k = 0; k < table.columns().size(); k++) {
                header.add(table.columns().get(k).name());
                if (errors[k]) {
                    header.add(table.columns().get(k).name() + "_error_95");
                }
            }
            csv.writeRecord(header);
            for (ReportTable.Row row : table.rows()) {
                List<String> cells = new ArrayList<>();
                for (int k = 0; k < table.columns().size(); k++) {
                    cells.add(row.cells().get(k).value());
                    if (errors[k]) {
                        cells.add(row.cells().get(k).error());
                    }
                }
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }
}

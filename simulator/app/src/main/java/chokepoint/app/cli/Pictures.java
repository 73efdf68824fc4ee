package chokepoint.app.cli;

import chokepoint.app.chart.ChartBook;
import chokepoint.app.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;

/** All that is drawn from the files of a results folder: charts and the report. */
final class Pictures {

    private Pictures() {}

    static void draw(Path folder) throws IOException {
        ChartBook.write(folder);
        HtmlReport.write(folder);
    }
}

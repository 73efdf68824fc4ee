package chokepoint.app.report;

import chokepoint.app.chart.ChartData;
import chokepoint.app.chart.InlinePicture;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/**
 * The numbers of all figures and the files of all tables as JSON that may stand in a page: {@code figures} by
 * id with {@code columns} (name, unit), {@code rows} and {@code marks} (row, x, y in the view box); {@code
 * tables} by id with {@code name}, {@code csv} and {@code tex}.
 */
final class PageData {

    private PageData() {}

    static String of(ReportPage page) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("figures");
            for (ReportFigure figure : page.figures()) {
                figure(json, figure);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("tables");
            for (ReportTable table : page.tables()) {
                json.writeObjectFieldStart(table.id());
                json.writeStringField("name", table.name());
                json.writeStringField("csv", TableFiles.csv(table));
                json.writeStringField("tex", Latex.table(table));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        // Only within strings can there be any; a browser would take "</script" for the end.
        return text.toString().replace("<", "\\u003c");
    }

    private static void figure(JsonGenerator json, ReportFigure figure) throws IOException {
        ChartData data = figure.chart().data();
        json.writeObjectFieldStart(figure.id());
        json.writeStringField("name", figure.chart().name());
        json.writeArrayFieldStart("columns");
        for (ChartData.Column column : data.columns()) {
            json.writeStartArray();
            json.writeString(column.name());
            json.writeString(column.unit());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (ChartData.Row row : data.rows()) {
            json.writeStartArray();
            for (String cell : row.cells()) {
                json.writeString(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (InlinePicture.Mark mark : figure.picture().marks()) {
            json.writeStartArray();
            json.writeNumber(mark.row());
            json.writeNumber(Math.round(mark.x()));
            json.writeNumber(Math.round(mark.y()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

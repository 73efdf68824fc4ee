package chokepoint.app.report;

import chokepoint.app.chart.ChartData;
import chokepoint.app.chart.InlinePicture;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * The numbers of all figures as JSON that may stand in a page, and what the page needs to make files of its tables:
 * {@code figures} by id with {@code columns} (name, unit), {@code rows} and {@code marks} (row, x, y in the view
 * box); {@code tables} by id with {@code name}, {@code columns} (of the CSV file) and {@code comments} (of the LaTeX
 * file); {@code latex} with {@code long} and {@code signs} of {@link Latex}. The numbers of a table lie in its rows.
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
                json.writeFieldName("columns");
                strings(
                        json,
                        table.columns().stream().map(ReportTable.Column::name).toList());
                json.writeFieldName("comments");
                strings(json, Latex.comments(table));
                json.writeEndObject();
            }
            json.writeEndObject();
            latex(json);
            json.writeEndObject();
        }
        // Only within strings can there be any; a browser would take "</script" for the end.
        return text.toString().replace("<", "\\u003c");
    }

    private static void strings(JsonGenerator json, List<String> words) throws IOException {
        json.writeStartArray();
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private static void latex(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("latex");
        json.writeNumberField("long", Latex.LONG);
        json.writeObjectFieldStart("signs");
        for (Map.Entry<Integer, String> sign : Latex.SIGNS.entrySet()) {
            json.writeStringField(Character.toString(sign.getKey()), sign.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
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
            strings(json, row.cells());
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

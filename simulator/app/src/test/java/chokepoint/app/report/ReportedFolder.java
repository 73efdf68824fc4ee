package chokepoint.app.report;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.StudyResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A folder with its report, read as a browser would. */
record ReportedFolder(Path folder, String html, Map<String, Object> data) {

    static final FakeStudy STUDY = new FakeStudy(FakeStudy.typical().effects(), 40, 24);

    private static final String DATA = "<script type=\"application/json\" id=\"data\">";

    static ReportedFolder of(Path folder, FakeStudy study, StudyResults results) throws IOException {
        return reported(ResultsFolder.at(folder).write(study.provenance(), results, HtmlReport::write));
    }

    static ReportedFolder reported(Path folder) throws IOException {
        return read(folder, Files.readString(folder.resolve("report.html")));
    }

    @SuppressWarnings("unchecked")
    static ReportedFolder read(Path folder, String html) {
        int start = html.indexOf(DATA) + DATA.length();
        String json = html.substring(start, html.indexOf("</script>", start));
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new ReportedFolder(folder, html, (Map<String, Object>) new Load(settings).loadFromString(json));
    }

    /** The {@code rows}, {@code columns} or {@code marks} of a figure, by the name of its chart. */
    @SuppressWarnings("unchecked")
    List<List<Object>> figure(String name, String part) {
        Map<String, Object> figures = (Map<String, Object>) Objects.requireNonNull(data.get("figures"));
        Object figure = Objects.requireNonNull(figures.get("figure-" + name), name);
        return Objects.requireNonNull(((Map<String, List<List<Object>>>) figure).get(part));
    }

    /** The part of the page that shows a figure or section. */
    String part(String tag, String id) {
        int start = html.indexOf("<" + tag + " id=\"" + id + "\"");
        return start < 0 ? "" : html.substring(start, html.indexOf("</" + tag + ">", start));
    }
}

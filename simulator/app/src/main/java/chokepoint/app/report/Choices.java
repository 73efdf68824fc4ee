package chokepoint.app.report;

import chokepoint.app.chart.Topic;
import chokepoint.app.chart.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pickers of the page offer: names in the files, and how people read them. */
public record Choices(
        Map<String, String> countries,
        Map<String, String> minerals,
        Map<String, String> metrics,
        Map<String, String> scenarios) {

    /** Of the figures and tables of some sections. */
    static Choices of(List<PageSection> sections, List<String> scenarios) {
        Choices found =
                new Choices(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (PageSection section : sections) {
            for (ReportFigure figure : section.figures()) {
                Topic topic = figure.chart().topic();
                add(found.countries, topic.country());
                add(found.minerals, topic.mineral());
                add(found.metrics, topic.metric());
            }
            for (ReportTable table : section.tables()) {
                for (ReportTable.Row row : table.rows()) {
                    add(found.countries, row.country());
                    add(found.minerals, row.mineral());
                    add(found.metrics, row.metric());
                }
            }
        }
        scenarios.forEach(name -> found.scenarios.put(name, Words.capital(Words.of(name))));
        return found;
    }

    private static void add(Map<String, String> names, String name) {
        if (!name.isEmpty() && !name.equals(Topic.ALL)) {
            names.put(name, name.matches("[A-Z]+") ? name : Words.capital(Words.of(name)));
        }
    }
}

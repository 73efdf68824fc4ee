package chokepoint.app.report;

import java.util.List;

/**
 * All that the page says; the template adds tags.
 *
 * @param title of the study or sweep
 * @param question that it asks
 * @param facts one line below the question: runs, seed, digest
 * @param notices what is missing or partial in the whole
 * @param choices what the pickers offer
 */
public record ReportPage(
        String title,
        String question,
        String facts,
        List<String> notices,
        List<PageSection> sections,
        Choices choices) {

    public ReportPage {
        notices = List.copyOf(notices);
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    List<ReportTable> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }

    List<ReportFigure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }
}

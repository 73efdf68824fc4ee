package chokepoint.app.report;

import java.util.List;

/**
 * A section of the page.
 *
 * @param lead how to read it; may be empty
 * @param notices what is missing or partial in it
 * @param answers sentences that answer the question; empty in all sections but one
 * @param paragraphs running text
 * @param facts names and values
 */
public record PageSection(
        String id,
        String heading,
        String lead,
        List<String> notices,
        List<Answer> answers,
        List<String> paragraphs,
        List<Fact> facts,
        List<ReportTable> tables,
        List<ReportFigure> figures) {

    /**
     * What is known of one scenario.
     *
     * @param scenario its name in the files
     * @param country that it is about
     * @param subject how it is called
     * @param sentence what it buys
     */
    public record Answer(String scenario, String country, String subject, String sentence) {}

    /** A name and its value. */
    public record Fact(String name, String value) {}

    static PageSection empty(String id, String heading, String lead) {
        return new PageSection(id, heading, lead, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    PageSection notices(List<String> said) {
        return new PageSection(id, heading, lead, said, answers, paragraphs, facts, tables, figures);
    }

    PageSection answers(List<Answer> found) {
        return new PageSection(id, heading, lead, notices, found, paragraphs, facts, tables, figures);
    }

    PageSection paragraphs(List<String> text) {
        return new PageSection(id, heading, lead, notices, answers, text, facts, tables, figures);
    }

    PageSection facts(List<Fact> known) {
        return new PageSection(id, heading, lead, notices, answers, paragraphs, known, tables, figures);
    }

    PageSection tables(List<ReportTable> shown) {
        return new PageSection(id, heading, lead, notices, answers, paragraphs, facts, shown, figures);
    }

    PageSection figures(List<ReportFigure> shown) {
        return new PageSection(id, heading, lead, notices, answers, paragraphs, facts, tables, shown);
    }

    boolean isEmpty() {
        return answers.isEmpty() && paragraphs.isEmpty() && facts.isEmpty() && tables.isEmpty() && figures.isEmpty();
    }
}

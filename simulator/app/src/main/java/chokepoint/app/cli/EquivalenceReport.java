package chokepoint.app.cli;

import chokepoint.app.results.Numbers;
import chokepoint.equivalence.Gap;
import chokepoint.equivalence.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the comparison of all outcomes found, as text, JSON, JUnit XML and Markdown.
 *
 * @param paired whether runs of one number are pairs
 */
record EquivalenceReport(List<ComparedOutcome> outcomes, EquivalenceCheck check, boolean paired) {

    /** How every JUnit report of a comparison begins. */
    static final String JUNIT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"chokepoint compare\" tests=\"";

    static final String MARKDOWN = "## Equivalence of two results\n";

    private static final int WORST = 15;

    private static final List<String> HEADING =
            List.of("outcome", "verdict", "statistic", "difference", "margin", "p equivalence", "p difference");

    long count(Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    boolean allEquivalent() {
        return count(Verdict.EQUIVALENT) == outcomes.size();
    }

    String text() {
        TextTable table = new TextTable();
        table.row(HEADING);
        worst().forEach(outcome -> table.row(cells(outcome)));
        return summary() + "\n" + (worst().isEmpty() ? "" : "The worst:\n" + table);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(MARKDOWN + "\n" + summary() + "\n");
        if (!worst().isEmpty()) {
            text.append('\n')
                    .append(line(HEADING))
                    .append("|---".repeat(HEADING.size()))
                    .append("|\n");
            worst().forEach(outcome -> text.append(line(cells(outcome))));
        }
        return text.toString();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("verdict", allEquivalent() ? "equivalent" : "not equivalent");
        all.put("paired", paired);
        all.put("margin", check.margin());
        all.put("risk", check.risk());
        for (Verdict verdict : Verdict.values()) {
            all.put(word(verdict), count(verdict));
        }
        List<Map<String, Object>> list = new ArrayList<>();
        for (ComparedOutcome outcome : outcomes) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("scenario", outcome.scenario());
            one.put("outcome", outcome.column());
            one.put("verdict", word(outcome.verdict()));
            one.put("p-equivalence", outcome.evidence().equivalence());
            one.put("p-difference", outcome.evidence().difference());
            one.put("moved-mass", outcome.evidence().distance());
            List<Map<String, Object>> gaps = new ArrayList<>();
            for (Gap gap : outcome.evidence().gaps()) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("statistic", gap.statistic());
                values.put("difference", gap.value());
                values.put("standard-error", gap.error());
                values.put("margin", gap.margin());
                gaps.add(values);
            }
            one.put("gaps", gaps);
            list.add(one);
        }
        all.put("outcomes", list);
        return JsonText.of(all);
    }

    /** One test case per outcome: one that is different fails, one that is undecided fails as such. */
    String junit() {
        StringBuilder xml = new StringBuilder(JUNIT).append(outcomes.size());
        xml.append("\" failures=\"").append(outcomes.size() - count(Verdict.EQUIVALENT));
        xml.append("\" errors=\"0\" skipped=\"0\">\n");
        for (ComparedOutcome outcome : outcomes) {
            xml.append("  <testcase classname=\"").append(escaped(outcome.scenario()));
            xml.append("\" name=\"").append(escaped(outcome.column())).append('"');
            if (outcome.verdict() == Verdict.EQUIVALENT) {
                xml.append("/>\n");
            } else {
                String why = String.join(", ", cells(outcome).subList(1, HEADING.size()));
                xml.append("><failure type=\"").append(word(outcome.verdict()));
                xml.append("\" message=\"").append(escaped(why)).append("\"/></testcase>\n");
            }
        }
        return xml.append("</testsuite>\n").toString();
    }

    private String summary() {
        return outcomes.size() + " outcomes, " + (paired ? "runs in pairs" : "independent runs") + ", margin "
                + brief(100 * check.margin()) + "%: " + count(Verdict.EQUIVALENT) + " equivalent, "
                + count(Verdict.DIFFERENT) + " different, " + count(Verdict.UNDECIDED) + " undecided";
    }

    private List<ComparedOutcome> worst() {
        return outcomes.stream()
                .filter(outcome -> outcome.evidence().equivalence() > 0)
                .sorted(Comparator.<ComparedOutcome, Boolean>comparing(o -> o.verdict() != Verdict.DIFFERENT)
                        .thenComparing(o -> o.verdict() != Verdict.UNDECIDED)
                        .thenComparing(o -> o.evidence().difference())
                        .thenComparing(o -> -o.evidence().equivalence()))
                .limit(WORST)
                .toList();
    }

    private static List<String> cells(ComparedOutcome outcome) {
        Gap gap = outcome.evidence().worst();
        return List.of(
                outcome.scenario() + " " + outcome.column(),
                word(outcome.verdict()),
                gap == null ? "only in one" : gap.statistic(),
                gap == null ? "" : brief(gap.value()),
                gap == null ? "" : brief(gap.margin()),
                brief(outcome.evidence().equivalence()),
                brief(outcome.evidence().difference()));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case EQUIVALENT -> "equivalent";
            case DIFFERENT -> "different";
            case UNDECIDED -> "undecided";
        };
    }

    private static String brief(double number) {
        return Double.isFinite(number)
                ? Numbers.text(new BigDecimal(number).round(new MathContext(3)).doubleValue())
                : "";
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        cells.forEach(cell -> line.append("| ").append(cell.replace("|", "\\|")).append(' '));
        return line.append("|\n").toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 127 && "<>&\"'".indexOf(c) < 0;
            // What XML 1.0 has no place for becomes a question mark.
            boolean allowed = c >= ' ' && c < 0xd800;
            escaped.append(plain ? String.valueOf(c) : allowed ? "&#" + (int) c + ";" : "?");
        }
        return escaped.toString();
    }
}

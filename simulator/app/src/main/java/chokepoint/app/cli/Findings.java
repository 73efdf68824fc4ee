package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.DifferenceRow;
import chokepoint.study.Study;
import chokepoint.study.SummaryRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a study found, in a table that a person can read: levels, and what each scenario changes. */
final class Findings {

    /** 95 % of a normal distribution lie within this many standard errors. */
    private static final double NORMAL_95 = 1.96;

    private static final double BILLION = 1e9;
    private static final double PERCENT = 100;
    private static final int MINERALS_SHOWN = 3;

    private final Study study;
    private final StudyResults results;

    Findings(Study study, StudyResults results) {
        this.study = study;
        this.results = results;
    }

    /** A column of the table: a metric over all minerals, its scale and its format. */
    private record Headline(String metric, String title, double scale, String format) {}

    private static List<Headline> headlines(int months) {
        double perYear = 12.0 / months / BILLION;
        return List.of(
                new Headline("purchase-cost", "cost, bn USD/year", perYear, "%.2f"),
                new Headline("unmet-demand", "unmet demand, %", PERCENT, "%.2f"),
                new Headline("lost-use", "lost use, %", PERCENT, "%.2f"),
                new Headline("tariff-revenue", "tariffs, bn USD/year", perYear, "%.3f"));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (String country : study.focus()) {
            text.append("What each scenario does to ")
                    .append(country)
                    .append(", mean of ")
                    .append(String.format(Locale.ROOT, "%,d", study.runs()))
                    .append(" runs over ")
                    .append(study.months())
                    .append(" months, +/- 95 % Monte Carlo error\n\n");
            text.append(table(country));
            text.append("\nChange from ").append(first()).append(" on the same shocks (paired)\n\n");
            text.append(changes(country)).append('\n');
        }
        return text.toString();
    }

    private String first() {
        return study.scenarios().keySet().iterator().next();
    }

    private String table(String country) {
        TextTable table = new TextTable();
        List<Headline> shown = headlines(study.months()).stream()
                .filter(headline -> summary(first(), country, headline.metric()).isPresent())
                .toList();
        List<String> heading = new ArrayList<>(List.of("scenario"));
        shown.forEach(headline -> heading.add(headline.title()));
        heading.add("highest mean peak prices (1 = start)");
        table.row(heading);
        for (String scenario : study.scenarios().keySet()) {
            List<String> row = new ArrayList<>(List.of(scenario));
            for (Headline headline : shown) {
                summary(scenario, country, headline.metric())
                        .ifPresent(found -> row.add(withError(headline, found.mean(), found.standardError())));
            }
            row.add(highestPeaks(scenario, country));
            table.row(row);
        }
        return table.toString();
    }

    private Optional<SummaryRow> summary(String scenario, String country, String metric) {
        return results.summary().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.metric().country().equals(country)
                        && row.metric().mineral().equals("all")
                        && row.metric().metric().equals(metric))
                .findFirst();
    }

    private static String withError(Headline headline, double mean, double standardError) {
        String format = headline.format() + " +/- " + headline.format();
        double error = NORMAL_95 * standardError * headline.scale();
        return String.format(Locale.ROOT, format, mean * headline.scale(), error);
    }

    private String highestPeaks(String scenario, String country) {
        return String.join(
                ", ",
                results.summary().stream()
                        .filter(row -> row.scenario().equals(scenario)
                                && row.metric().country().equals(country)
                                && row.metric().metric().equals("peak-price"))
                        .sorted(Comparator.comparingDouble(SummaryRow::mean).reversed())
                        .limit(MINERALS_SHOWN)
                        .map(row -> String.format(
                                Locale.ROOT,
                                "%s %.2f +/- %.2f",
                                row.metric().mineral(),
                                row.mean(),
                                NORMAL_95 * row.standardError()))
                        .toList());
    }

    private String changes(String country) {
        TextTable table = new TextTable();
        table.row(List.of("scenario", "cost, bn USD/year", "unmet demand, % points", "largest changes of peak price"));
        List<Headline> shown = headlines(study.months());
        for (String scenario : study.scenarios().keySet()) {
            if (!scenario.equals(first())) {
                table.row(List.of(
                        scenario,
                        change(scenario, country, shown.get(0)),
                        change(scenario, country, shown.get(1)),
                        largestChanges(scenario, country)));
            }
        }
        return study.scenarios().size() > 1 ? table.toString() : "(only one scenario)\n";
    }

    private String change(String scenario, String country, Headline headline) {
        return results.differences().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.metric().country().equals(country)
                        && row.metric().mineral().equals("all")
                        && row.metric().metric().equals(headline.metric()))
                .findFirst()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%+.3f +/- %.3f",
                        row.difference() * headline.scale(),
                        (row.high() - row.low()) / 2 * headline.scale()))
                .orElse("-");
    }

    private String largestChanges(String scenario, String country) {
        return String.join(
                ", ",
                results.differences().stream()
                        .filter(row -> row.scenario().equals(scenario)
                                && row.metric().country().equals(country)
                                && row.metric().metric().equals("peak-price"))
                        .sorted(Comparator.comparingDouble((DifferenceRow row) -> -Math.abs(row.difference())))
                        .limit(MINERALS_SHOWN)
                        .map(row -> String.format(
                                Locale.ROOT,
                                "%s %+.2f +/- %.2f",
                                row.metric().mineral(),
                                row.difference(),
                                (row.high() - row.low()) / 2))
                        .toList());
    }
}

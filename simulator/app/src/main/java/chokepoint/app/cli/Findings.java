package chokepoint.app.cli;

import chokepoint.app.results.FailureLine;
import chokepoint.app.results.RecordedTerms;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyHeading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a study found, for a person to read: levels, what each scenario changes, and the prices that move most. */
final class Findings {

    private static final String ALL = "all";
    private static final int MINERALS_SHOWN = 3;
    private static final int PEAK_DECIMALS = 2;

    private final ResultsReader results;
    private final StudyHeading study;
    private final RecordedTerms terms;
    private final List<String> scenarios;
    private final int width;
    private final boolean whole;

    /**
     * What a folder holds.
     *
     * @param width columns of the terminal
     */
    Findings(ResultsReader results, int width) throws IOException {
        this.results = results;
        this.width = width;
        study = results.heading();
        terms = results.terms();
        scenarios = study.scenarios();
        whole = results.failures().stream().map(FailureLine::scenario).noneMatch(scenarios::contains);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        study.focus().forEach(country -> text.append(text(new CountryFindings(results, country))));
        return text + new Legend(results, scenarios.size() > 1, terms).text();
    }

    private String text(CountryFindings found) {
        List<Headline> shown = Headline.all(study.months()).stream()
                .filter(headline -> found.has(headline.metric()) && (!headline.isPublic() || found.costsThePublic()))
                .toList();
        String supply = new SupplyFindings(found, scenarios).text(width);
        StringBuilder text = new StringBuilder(title(found.country()));
        if (supply.isEmpty()
                && shown.isEmpty()
                && found.highestPeaks(scenarios.get(0), 1).isEmpty()) {
            text.append("  nothing that is shown here was recorded; the metrics of the study are in the files\n");
        }
        if (!shown.isEmpty()) {
            text.append("\nAll minerals together\n").append(levels(found, shown));
        }
        if (!shown.isEmpty() && scenarios.size() > 1) {
            text.append("\nChange from ").append(scenarios.get(0)).append('\n').append(changes(found, shown));
        }
        if (!found.highestPeaks(scenarios.get(0), 1).isEmpty()) {
            text.append("\nPeak price, 1 = start")
                    .append(scenarios.size() > 1 ? ", and its change from " + scenarios.get(0) : "");
            text.append('\n').append(peaks(found));
        }
        text.append(supply);
        text.append(new AttributionFindings(results.attribution(), found.country()).text(study.months(), width));
        return text.append('\n').toString();
    }

    private String title(String code) {
        return String.format(
                Locale.ROOT,
                "%s: mean of %,d runs%s over %d months, +/- 95 %% Monte Carlo error%n",
                terms.country(code),
                study.runs(),
                whole ? "" : " less those that failed",
                study.months());
    }

    private String levels(CountryFindings found, List<Headline> shown) {
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(List.of("scenario"));
        shown.forEach(headline -> heading.add(headline.title() + ", " + headline.unit()));
        table.row(heading);
        for (String scenario : scenarios) {
            List<String> row = new ArrayList<>(List.of(scenario));
            for (Headline headline : shown) {
                row.add(found.level(scenario, headline.metric(), ALL)
                        .map(level -> level.times(headline.scale()).level(headline.decimals()))
                        .orElse("-"));
            }
            table.row(row);
        }
        return table.text(width);
    }

    private String changes(CountryFindings found, List<Headline> shown) {
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(List.of("scenario"));
        shown.forEach(headline -> heading.add(headline.title() + ", " + headline.changeUnit()));
        table.row(heading);
        for (String scenario : scenarios.subList(1, scenarios.size())) {
            List<String> row = new ArrayList<>(List.of(scenario));
            for (Headline headline : shown) {
                row.add(found.change(scenario, headline.metric(), ALL)
                        .map(change -> change.times(headline.scale()).change(headline.decimals()))
                        .orElse("-"));
            }
            table.row(row);
        }
        return table.text(width);
    }

    private String peaks(CountryFindings found) {
        TextTable table = new TextTable(2);
        boolean paired = scenarios.size() > 1;
        List<String> heading = List.of("scenario", "mineral", "peak price", "change");
        table.row(paired ? heading : heading.subList(0, 3));
        for (String scenario : scenarios) {
            boolean first = scenario.equals(scenarios.get(0));
            List<String> minerals = first
                    ? found.highestPeaks(scenario, MINERALS_SHOWN)
                    : found.mostChangedPeaks(scenario, MINERALS_SHOWN);
            String name = scenario;
            for (String mineral : minerals) {
                List<String> row = new ArrayList<>(List.of(name, mineral, peak(found, scenario, mineral)));
                if (!first) {
                    row.add(peakChange(found, scenario, mineral));
                }
                table.row(row);
                name = "";
            }
        }
        return table.text(width);
    }

    private static String peak(CountryFindings found, String scenario, String mineral) {
        return found.level(scenario, CountryFindings.PEAK_PRICE, mineral)
                .map(level -> level.level(PEAK_DECIMALS))
                .orElse("-");
    }

    private static String peakChange(CountryFindings found, String scenario, String mineral) {
        return found.change(scenario, CountryFindings.PEAK_PRICE, mineral)
                .map(change -> change.change(PEAK_DECIMALS))
                .orElse("-");
    }
}

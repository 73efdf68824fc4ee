package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.domain.Country;
import chokepoint.domain.MarketRules;
import chokepoint.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a study found, for a person to read: levels, what each scenario changes, and the prices that move most. */
final class Findings {

    private static final String ALL = "all";
    private static final int MINERALS_SHOWN = 3;
    private static final int PEAK_DECIMALS = 2;

    private final Study study;
    private final StudyResults results;
    private final List<String> scenarios;

    Findings(Study study, StudyResults results) {
        this.study = study;
        this.results = results;
        this.scenarios = List.copyOf(study.scenarios().keySet());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        study.focus().forEach(country -> text.append(text(new CountryFindings(results, country))));
        MarketRules rules = study.scenarios().values().iterator().next().market();
        return text + new Legend(results, scenarios.size() > 1, rules.chokeStart(), rules.priceCap()).text();
    }

    private String text(CountryFindings found) {
        List<Headline> shown = Headline.all(study.months()).stream()
                .filter(headline -> found.has(headline.metric()) && (!headline.isPublic() || found.costsThePublic()))
                .toList();
        String supply = new SupplyFindings(found, scenarios).text();
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
        text.append(new AttributionFindings(results.attribution(), found.country()).text(study.months()));
        return text.append('\n').toString();
    }

    private String title(String code) {
        Country country =
                study.scenarios().values().iterator().next().countries().get(code);
        String name = country == null ? code : country.label() + " (" + code + ")";
        boolean whole = results.outcomes().stream()
                .allMatch(scenario -> scenario.failures().isEmpty());
        return String.format(
                Locale.ROOT,
                "%s: mean of %,d runs%s over %d months, +/- 95 %% Monte Carlo error%n",
                name,
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
        return table.toString();
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
        return table.toString();
    }

    private String peaks(CountryFindings found) {
        TextTable table = new TextTable();
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
        return table.toString();
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

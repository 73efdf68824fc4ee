package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.SummaryLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely each end use is to go short of some mineral: a panel per end use, a line per scenario. */
final class Shortages {

    /** From which share of demand on, unmet over the whole run, a use counts as short of a mineral. */
    private static final double SHORT = 0.001;

    private static final String METRIC = "unmet-demand";

    private final ResultsReader results;
    private final String country;
    private final List<String> uses;
    private final List<List<Estimate>> chances = new ArrayList<>();

    private Shortages(ResultsReader results, String country, Outcomes outcomes) {
        this.results = results;
        this.country = country;
        List<Quantity> quantities =
                quantities(results, country).stream().filter(outcomes::has).toList();
        uses = quantities.stream().map(Quantity::endUse).distinct().toList();
        for (String use : uses) {
            List<Quantity> own = quantities.stream()
                    .filter(quantity -> quantity.endUse().equals(use))
                    .toList();
            chances.add(outcomes.of(own).stream().map(Shortages::chance).toList());
        }
    }

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        Outcomes outcomes = Outcomes.of(results, quantities(results, country));
        return outcomes.names().isEmpty() ? List.of() : List.of(new Shortages(results, country, outcomes).chart());
    }

    /** Unmet demand by mineral and end use. */
    static List<Quantity> quantities(ResultsReader results, String country) {
        return results.summary().stream()
                .map(SummaryLine::quantity)
                .filter(quantity -> quantity.country().equals(country))
                .filter(quantity -> quantity.metric().equals(METRIC))
                .filter(quantity -> !quantity.mineral().equals("all"))
                .filter(quantity -> !quantity.endUse().equals("all"))
                .distinct()
                .toList();
    }

    /** An end use in words. */
    static String use(String name) {
        return name.equals("other") ? "other uses" : Words.of(name);
    }

    private static Estimate chance(ScenarioColumns columns) {
        int hits = 0;
        int runs = columns.runs().length;
        for (int run = 0; run < runs; run++) {
            boolean isShort = false;
            for (double[] column : columns.values()) {
                isShort |= column[run] > SHORT;
            }
            hits += isShort ? 1 : 0;
        }
        return runs == 0 ? new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN) : Estimate.ofShare(hits, runs);
    }

    private Chart chart() {
        List<String> scenarios = results.heading().scenarios();
        List<DotPanels.Group> groups = new ArrayList<>();
        for (int use = 0; use < uses.size(); use++) {
            List<DotPanels.Dot> dots = new ArrayList<>();
            for (int place = 0; place < scenarios.size(); place++) {
                Estimate share = chances.get(use).get(place).times(100);
                dots.add(new DotPanels.Dot(scenarios.get(place), ChartStyle.colour(place), share, Double.NaN));
            }
            groups.add(new DotPanels.Group(Words.capital(use(uses.get(use))), "runs with a shortage, %", "%", dots));
        }
        DotPanels dots = new DotPanels(groups);
        String subtitle = "Share of the runs in which the use goes without " + Words.percent(SHORT)
                + " or more of what it asks for at the price, over the whole run, of at least one mineral; 95\u00A0%"
                + " intervals" + Words.DOT + Words.origin(results.heading(), country);
        return new Chart(
                "shortages-" + country,
                finding(),
                subtitle,
                List.of(),
                dots.panels(),
                dots.columns(),
                new Topic(Chapter.END_USES, country, Topic.ALL, METRIC, scenarios),
                dots.data(""),
                ErrorWords.DRAWN);
    }

    private String finding() {
        int use = worst(0).orElse(0);
        Estimate base = chances.get(use).get(0);
        if (chances.stream().flatMap(List::stream).noneMatch(chance -> chance.value() > 0)) {
            return "No end use goes short of any mineral in any run";
        }
        if (results.heading().scenarios().size() == 1) {
            return "A shortage of some mineral hits " + use(uses.get(use)) + " in " + Words.percent(base.value())
                    + " of the runs";
        }
        return largestChange().orElse(Finding.noEffect("the chance that an end use goes short"));
    }

    /** The use that a scenario leaves short most often. */
    private Optional<Integer> worst(int scenario) {
        Integer worst = null;
        for (int use = 0; use < uses.size(); use++) {
            boolean more = worst == null
                    || chances.get(use).get(scenario).value()
                            > chances.get(worst).get(scenario).value();
            worst = more ? Integer.valueOf(use) : worst;
        }
        return Optional.ofNullable(worst);
    }

    private Optional<String> largestChange() {
        double largest = 0;
        String sentence = null;
        List<String> scenarios = results.heading().scenarios();
        for (int use = 0; use < uses.size(); use++) {
            Estimate base = chances.get(use).get(0);
            for (int place = 1; place < scenarios.size(); place++) {
                Estimate other = chances.get(use).get(place);
                double change = other.value() - base.value();
                double error = Math.hypot(base.standardError(), other.standardError());
                if (Effects.isClear(change, error) && Math.abs(change) > largest) {
                    largest = Math.abs(change);
                    sentence = Words.subject(scenarios.get(place)) + " leaves " + use(uses.get(use))
                            + " short of some mineral in " + Words.percent(other.value()) + " of the runs, against "
                            + Words.percent(base.value()) + " in " + Words.quoted(scenarios.get(0));
                }
            }
        }
        return Optional.ofNullable(sentence);
    }
}

package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each policy costs the public, against what it brings: a panel per benefit, a point per policy. */
final class CostBenefit {

    private final ResultsReader results;
    private final String country;
    private final Benefit cost;
    private final List<Benefit> benefits;
    private final List<Benefit.Pair> policies;

    private CostBenefit(ResultsReader results, String country, Benefit cost) throws IOException {
        this.results = results;
        this.country = country;
        this.cost = cost;
        policies = Spending.of(results, country).pairs().stream()
                .filter(pair -> Double.isFinite(cost.change(pair).value()))
                .toList();
        benefits = Benefit.all(results, country).stream()
                .filter(benefit -> policies.stream()
                        .anyMatch(pair -> Double.isFinite(benefit.change(pair).value())))
                .toList();
    }

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        Optional<Benefit> cost = Benefit.cost(results, country);
        if (cost.isEmpty()) {
            return List.of();
        }
        CostBenefit all = new CostBenefit(results, country, cost.get());
        return all.policies.isEmpty() || all.benefits.isEmpty() ? List.of() : List.of(all.chart());
    }

    private Chart chart() throws IOException {
        List<String> scenarios = results.heading().scenarios();
        int others = scenarios.size() - shown().size();
        String subtitle = "Mean change against " + comparison() + " on common random numbers, with 95\u00A0% intervals"
                + " in both directions; not discounted; dashed: surplus equals cost"
                + (others == 0
                        ? ""
                        : Words.DOT
                                + others
                                + (others == 1
                                        ? " scenario without public cost of its own left out"
                                        : " scenarios without public cost of their own left out"))
                + Words.DOT + Words.origin(results.heading(), country);
        return new Chart(
                "cost-benefit-" + country,
                finding(),
                subtitle,
                List.of(),
                benefits.stream().map(this::panel).toList(),
                Math.min(2, benefits.size()),
                new Topic(Chapter.COST_BENEFIT, country, Topic.ALL, Topic.ALL, shown()),
                data(),
                ErrorWords.DRAWN);
    }

    /** What the policies are compared with, in words. */
    private String comparison() {
        List<Integer> without =
                policies.stream().map(Benefit.Pair::without).distinct().toList();
        return without.size() == 1
                ? Words.quoted(results.heading().scenarios().get(without.get(0)))
                : "the scenario that is the same without the policy";
    }

    /** Names of the scenarios with a policy and of those that they are compared with, in the study's order. */
    private List<String> shown() {
        return policies.stream()
                .flatMap(pair -> Stream.of(pair.policy(), pair.without()))
                .distinct()
                .sorted()
                .map(results.heading().scenarios()::get)
                .toList();
    }

    private Panel panel(Benefit benefit) {
        List<String> scenarios = results.heading().scenarios();
        return new CostBenefitPanel(cost, benefit, policies, scenarios).panel(benefits.size() == 1);
    }

    private ChartData data() {
        List<String> scenarios = results.heading().scenarios();
        List<ChartData.Column> columns = new ArrayList<>(List.of(ChartData.texts("scenario")));
        columns.add(ChartData.texts("compared_with"));
        columns.addAll(ChartData.numbers(Benefit.MONEY, "cost", "cost_low", "cost_high"));
        for (String name : List.of("benefit", "value", "low", "high", "unit")) {
            columns.add(ChartData.texts(name));
        }
        List<ChartData.Row> rows = new ArrayList<>();
        for (Benefit benefit : benefits) {
            for (Benefit.Pair pair : policies) {
                Estimate x = cost.change(pair);
                Estimate y = benefit.change(pair);
                rows.add(ChartData.row(
                                scenarios.get(pair.policy()),
                                scenarios.get(pair.without()),
                                ChartData.number(x.value()),
                                ChartData.number(x.low()),
                                ChartData.number(x.high()),
                                benefit.caption(),
                                ChartData.number(y.value()),
                                ChartData.number(y.low()),
                                ChartData.number(y.high()),
                                benefit.unit())
                        .at(benefits.indexOf(benefit), x.value(), y.value()));
            }
        }
        return new ChartData(columns, rows);
    }

    /** Whether any policy earns its cost; without surplus, what brings most. */
    private String finding() throws IOException {
        Optional<Benefit> net = Benefit.net(results, country);
        return net.isPresent() ? ofNet(net.get()) : ofBenefit(benefits.get(0));
    }

    private String ofNet(Benefit net) {
        Benefit.Pair best = best(net);
        Estimate left = net.change(best);
        String numbers = "it gains " + Words.number(benefits.get(0).change(best).value()) + " and costs "
                + Words.number(cost.change(best).value()) + " " + Benefit.MONEY;
        if (left.isClear() && left.value() > 0) {
            return name(best) + " earns its public cost in surplus: " + numbers;
        }
        boolean none = policies.stream().map(net::change).allMatch(change -> change.isClear() && change.value() < 0);
        return none
                ? "No policy earns its public cost in surplus; " + name(best) + " comes nearest: " + numbers
                : "No policy clearly earns its public cost in surplus; " + name(best) + " may: " + numbers;
    }

    private String ofBenefit(Benefit benefit) {
        Benefit.Pair best = best(benefit);
        Estimate change = benefit.change(best);
        return change.isClear()
                ? benefit.caption() + ": " + name(best) + " brings most, " + Words.signed(change.value()) + " "
                        + benefit.unit() + " for "
                        + Words.number(cost.change(best).value()) + " " + Benefit.MONEY
                : benefit.caption() + ": no policy moves it by more than Monte Carlo error";
    }

    private String name(Benefit.Pair pair) {
        return Words.subject(results.heading().scenarios().get(pair.policy()));
    }

    private Benefit.Pair best(Benefit benefit) {
        Benefit.Pair best = policies.get(0);
        for (Benefit.Pair pair : policies) {
            best = benefit.change(pair).value() > benefit.change(best).value() ? pair : best;
        }
        return best;
    }
}

package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.SummaryLine;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The quantity whose distribution is worth showing: the peak price that the scenarios move most.
 *
 * @param effect the largest difference; absent if there is one scenario only
 * @param samples the reference first, then the others in the study's order, and no more than a chart
 *     can tell apart
 */
record Subject(Quantity quantity, Measure measure, Optional<DifferenceLine> effect, List<Sample> samples) {

    private static final List<String> CANDIDATES = List.of("peak-price", "mean-price", "purchase-cost");

    /**
     * Chooses it, and adds the same metric of all other minerals, in the study's order; empty if the study
     * recorded nothing of the kind.
     */
    static List<Subject> all(ResultsReader results, String country, int most) throws IOException {
        for (String metric : CANDIDATES) {
            List<DifferenceLine> effects = Effects.of(results, country, metric);
            Optional<Quantity> first = Effects.strongest(effects)
                    .map(DifferenceLine::quantity)
                    .or(() -> highest(results, country, metric));
            if (first.isPresent()) {
                List<Quantity> wanted = withOthers(results, first.get());
                Outcomes outcomes = Outcomes.of(results, wanted);
                List<Subject> subjects = wanted.stream()
                        .filter(outcomes::has)
                        .map(quantity -> read(outcomes, quantity, effects, most))
                        .filter(subject -> !subject.samples.isEmpty())
                        .filter(subject -> subject.samples.get(0).place() == 0)
                        .toList();
                if (!subjects.isEmpty() && subjects.get(0).quantity.equals(first.get())) {
                    return subjects;
                }
            }
        }
        return List.of();
    }

    /** A quantity, then the same of other minerals, but not of all together. */
    private static List<Quantity> withOthers(ResultsReader results, Quantity first) {
        Stream<Quantity> others = results.summary().stream()
                .map(SummaryLine::quantity)
                .filter(quantity -> quantity.country().equals(first.country()))
                .filter(quantity -> quantity.metric().equals(first.metric()))
                .filter(quantity -> quantity.endUse().equals("all"))
                .filter(quantity -> !quantity.mineral().equals("all"));
        return Stream.concat(Stream.of(first), first.mineral().equals("all") ? Stream.of() : others)
                .distinct()
                .toList();
    }

    private static Optional<Quantity> highest(ResultsReader results, String country, String metric) {
        return results.summary().stream()
                .filter(line -> line.quantity().country().equals(country))
                .filter(line -> line.quantity().metric().equals(metric))
                .filter(line -> line.quantity().endUse().equals("all"))
                .filter(line -> Double.isFinite(line.mean()))
                .max(Comparator.comparingDouble(SummaryLine::mean))
                .map(SummaryLine::quantity);
    }

    private static Subject read(Outcomes outcomes, Quantity quantity, List<DifferenceLine> effects, int most) {
        List<ScenarioColumns> columns = outcomes.of(List.of(quantity));
        Optional<DifferenceLine> effect = Effects.strongest(effects.stream()
                .filter(line -> line.quantity().equals(quantity))
                .toList());
        double size = Sample.of(columns.get(0), 0, 1).mean();
        Measure measure = Measure.of(quantity, size);
        List<Sample> samples = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            Sample sample = Sample.of(columns.get(place), place, measure.scale());
            if (sample.size() > 0) {
                samples.add(sample);
            }
        }
        return new Subject(quantity, measure, effect, fewest(samples, most));
    }

    /** Keeps the reference and those whose mean is farthest from it. */
    private static List<Sample> fewest(List<Sample> samples, int most) {
        if (samples.size() <= most) {
            return samples;
        }
        Sample reference = samples.get(0);
        return samples.stream()
                .sorted(Comparator.comparingDouble((Sample sample) ->
                        sample.place() == 0 ? Double.NEGATIVE_INFINITY : -Math.abs(sample.mean() - reference.mean())))
                .limit(most)
                .sorted(Comparator.comparingInt(Sample::place))
                .toList();
    }

    /** A scenario's colour: by its place in the study, or in the chart if the study has too many. */
    Color colour(Sample sample) {
        boolean many = samples.get(samples.size() - 1).place() >= ChartStyle.colours();
        return ChartStyle.colour(many ? samples.indexOf(sample) : sample.place());
    }

    /** Names of those that are shown. */
    List<String> scenarios() {
        return samples.stream().map(Sample::scenario).toList();
    }

    /** Whether it is a price in terms of that of the start. */
    boolean isPrice() {
        return quantity.metric().endsWith("-price") && quantity.unit().equals("1");
    }

    Sample reference() {
        return samples.get(0);
    }

    /** The sample of the scenario with the largest effect, if it is clear. */
    Optional<Sample> moved() {
        return effect.filter(Effects::isClear)
                .flatMap(line -> samples.stream()
                        .filter(sample -> sample.scenario().equals(line.scenario()))
                        .findFirst());
    }

    boolean hasOthers() {
        return samples.size() > 1;
    }

    /** A remark on scenarios that are not shown; empty if all are. */
    String omitted(ResultsReader results) {
        int all = results.heading().scenarios().size();
        return samples.size() < all ? Words.DOT + samples.size() + " of " + all + " scenarios" : "";
    }
}

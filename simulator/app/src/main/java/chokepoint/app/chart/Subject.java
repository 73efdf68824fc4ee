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

/**
 * The quantity whose distribution is worth showing: the peak price that the scenarios move most.
 *
 * @param effect the largest difference; absent if there is one scenario only
 * @param samples the reference first, then the others in the study's order, and no more than a chart
 *     can tell apart
 */
record Subject(Quantity quantity, Measure measure, Optional<DifferenceLine> effect, List<Sample> samples) {

    private static final List<String> CANDIDATES = List.of("peak-price", "mean-price", "purchase-cost");

    /** Chooses it, and reads its outcomes; empty if the study recorded nothing of the kind. */
    static Optional<Subject> of(ResultsReader results, String country, int most) throws IOException {
        List<String> columns = results.outcomeColumns();
        for (String metric : CANDIDATES) {
            Optional<DifferenceLine> effect = Effects.strongest(Effects.of(results, country, metric));
            Optional<Quantity> quantity =
                    effect.map(DifferenceLine::quantity).or(() -> highest(results, country, metric));
            if (quantity.isPresent() && columns.contains(quantity.get().column())) {
                Subject subject = read(results, quantity.get(), effect, most);
                if (!subject.samples.isEmpty() && subject.samples.get(0).place() == 0) {
                    return Optional.of(subject);
                }
            }
        }
        return Optional.empty();
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

    private static Subject read(ResultsReader results, Quantity quantity, Optional<DifferenceLine> effect, int most)
            throws IOException {
        List<ScenarioColumns> columns = results.outcomes(List.of(quantity.column()));
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

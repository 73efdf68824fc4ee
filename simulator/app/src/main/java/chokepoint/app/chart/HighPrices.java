package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How many runs have a peak price so high that the number says no more, and why such prices heap where they do. */
public final class HighPrices {

    private static final int MOST = 5;

    private HighPrices() {}

    /** A mineral's scenario with the most such runs. */
    private record Share(String mineral, String scenario, double share) {}

    /** A sentence or two on a country; none where no run gets there or the folder does not tell the limits. */
    public static List<String> of(ResultsReader results, String country) throws IOException {
        double[] choke = distinct(results, ScenarioSettings::chokeStart);
        double[] cap = distinct(results, ScenarioSettings::priceCap);
        if (choke.length != 1 || cap.length != 1) {
            return List.of();
        }
        List<Share> shares = new ArrayList<>();
        for (Subject subject : Subject.all(results, country, Integer.MAX_VALUE)) {
            if (subject.isPrice()) {
                subject.samples().stream()
                        .map(sample -> new Share(
                                Words.of(subject.quantity().mineral()), sample.scenario(), sample.shareAbove(choke[0])))
                        .max(Comparator.comparingDouble(Share::share))
                        .filter(share -> share.share() > 0)
                        .ifPresent(shares::add);
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed());
        return shares.isEmpty() ? List.of() : List.of(sentence(country, shares, choke[0], cap[0]));
    }

    private static double[] distinct(ResultsReader results, ToDoubleFunction<ScenarioSettings> setting)
            throws IOException {
        return results.settings().stream()
                .mapToDouble(setting)
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }

    private static String sentence(String country, List<Share> shares, double choke, double cap) {
        List<String> parts = shares.stream()
                .limit(MOST)
                .map(share -> share.mineral() + " in up to " + Words.percent(share.share()) + " of the runs"
                        + Words.bracketed(Words.quoted(share.scenario())))
                .toList();
        return String.format(
                Locale.ROOT,
                "A price above %s times the start price says only that it is beyond what the model can tell: there users"
                        + " give up use. In %s the peak price gets there for %s%s. Asks are capped at %s times those of"
                        + " makers in the base year. The start price is that of goods delivered, which holds freight,"
                        + " tariffs and margins of traders too; so delivered prices heap somewhat below the mark of the"
                        + " cap, and the place of the heap is the model\u2019s and no forecast.",
                Words.number(choke),
                Countries.named(country),
                String.join(", ", parts),
                shares.size() > MOST ? ", and less often for others" : "",
                Words.number(cap));
    }
}

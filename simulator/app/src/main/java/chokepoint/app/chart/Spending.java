package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which scenarios add policies on which a country spends money, and what each is to be compared with. */
final class Spending {

    /** The instruments that public money is paid for. */
    private static final Set<String> INSTRUMENTS = Set.of("capacity-award", "partner-deal", "price-floor", "stockpile");

    private final List<ScenarioSettings> settings;
    private final String country;

    private Spending(List<ScenarioSettings> settings, String country) {
        this.settings = settings;
        this.country = country;
    }

    static Spending of(ResultsReader results, String country) throws IOException {
        return new Spending(results.settings(), country);
    }

    /** Scenarios that spend otherwise than one that is the same in all else, and that one. */
    List<Benefit.Pair> pairs() {
        List<Benefit.Pair> pairs = new ArrayList<>();
        for (int place = 0; place < settings.size(); place++) {
            ScenarioSettings one = settings.get(place);
            int without = 0;
            while (!isSame(one, settings.get(without))) {
                without++;
            }
            if (!parts(one, true).equals(parts(settings.get(without), true))) {
                pairs.add(new Benefit.Pair(place, without));
            }
        }
        return pairs;
    }

    private boolean isSame(ScenarioSettings one, ScenarioSettings other) {
        return one.rest().equals(other.rest()) && parts(one, false).equals(parts(other, false));
    }

    /** The policies on which the country spends, or all others. */
    private Map<String, ScenarioSettings.Policy> parts(ScenarioSettings scenario, boolean spending) {
        Map<String, ScenarioSettings.Policy> parts = new LinkedHashMap<>();
        scenario.policies().forEach((name, policy) -> {
            boolean spends =
                    INSTRUMENTS.contains(policy.type()) && policy.country().equals(country);
            if (spends == spending) {
                parts.put(name, policy);
            }
        });
        return parts;
    }
}

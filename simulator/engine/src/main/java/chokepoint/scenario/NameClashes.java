package chokepoint.scenario;

import chokepoint.domain.Stage;
import chokepoint.market.Smugglers;
import chokepoint.random.Draws;
import chokepoint.scenario.Consistency.Fault;
import chokepoint.scenario.Scenario.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether two things would see the same random numbers, because the names by which these are looked up
 * are the same or have the same 64-bit hash ({@link Draws#entity}).
 *
 * <p>What is checked are whole names as draws use them, such as {@code policy/china-ban}, or what many of
 * them begin with: the hash goes from left to right, so if two beginnings differ, the names differ with
 * any one ending.
 */
final class NameClashes {

    private final Scenario scenario;
    private final Map<Long, String> seen = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private NameClashes(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All faults, in the order of the scenario. */
    static List<Fault> faults(Scenario scenario) {
        NameClashes clashes = new NameClashes(scenario);
        List<String> countries = List.copyOf(scenario.countries().keySet());
        clashes.whole("countries", countries);
        clashes.whole("minerals", scenario.minerals().keySet());
        clashes.whole("policies", scenario.policies().keySet());
        clashes.whole("shocks", scenario.shocks().keySet());
        scenario.policies().keySet().forEach(name -> clashes.add("policies." + name, "policy/" + name));
        scenario.shocks().keySet().forEach(name -> clashes.add("shocks." + name, "shock/" + name));
        clashes.relations(countries);
        scenario.scope().forEach(mineral -> clashes.mineral(mineral, countries));
        return clashes.faults;
    }

    /** A slash joins names to longer ones; within a name, it could make two longer ones the same. */
    private void whole(String section, Collection<String> names) {
        for (String name : names) {
            if (name.indexOf('/') >= 0) {
                faults.add(new Fault(section + "." + name, "a name must not hold '/'"));
            }
        }
    }

    private void relations(List<String> countries) {
        for (String a : countries) {
            for (String b : countries) {
                if (a.compareTo(b) < 0) {
                    add("countries." + b, "relation/" + a + "/" + b);
                }
            }
        }
    }

    private void mineral(String mineral, List<String> countries) {
        add("minerals." + mineral, mineral);
        for (String country : countries) {
            for (Source source : Source.values()) {
                add("countries." + country, mineral + "/" + source.name().toLowerCase(Locale.ROOT) + "/" + country);
            }
        }
        for (String hub : scenario.hubs().getOrDefault(mineral, Map.of()).keySet()) {
            for (String country : countries) {
                add("hubs." + mineral + "." + hub, mineral + "/trader/" + hub + "/" + country);
            }
        }
        for (Stage stage : Stage.values()) {
            for (String exporter : countries) {
                for (String importer : countries) {
                    add("countries." + importer, Smugglers.name(mineral, stage, exporter, importer));
                }
            }
        }
        Collection<String> uses =
                scenario.endUses().getOrDefault(mineral, Map.of()).keySet();
        whole("end-uses." + mineral, uses);
        uses.forEach(use -> add("end-uses." + mineral + "." + use, mineral + "/end-uses/" + use));
    }

    private void add(String path, String name) {
        String other = seen.putIfAbsent(Draws.entity(name), name);
        if (other != null) {
            faults.add(new Fault(path, "'" + name + "' has the same random numbers as '" + other + "'; rename it"));
        }
    }
}

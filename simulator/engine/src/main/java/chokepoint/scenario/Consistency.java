package chokepoint.scenario;

import chokepoint.domain.HostMetal;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenario.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the sections of a scenario fit together: every fault, with the key at which it lies. */
public final class Consistency {

    /** Mined and refined totals may differ by rounding; refined output is then scaled to the mined total. */
    private static final double ROUNDING = 0.01;

    private static final double ROUNDING_OF_SHARES = 1e-9;

    private static final double MOST_RE_EXPORTED = 0.5;

    private final Scenario scenario;
    private final List<Fault> faults = new ArrayList<>();

    private Consistency(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Something that does not fit.
     *
     * @param path the key, for example {@code production.gallium}; it may be missing from the file
     * @param message what is wrong there
     */
    public record Fault(String path, String message) {}

    /** All faults of a scenario; empty if it can be compiled. */
    public static List<Fault> faults(Scenario scenario) {
        Consistency check = new Consistency(scenario);
        for (String mineral : scenario.scope()) {
            check.mineral(mineral);
        }
        scenario.industries().keySet().forEach(check::industry);
        check.zones();
        check.endUsesOfStockpiles();
        check.relations();
        check.answers();
        check.faults.addAll(NameClashes.faults(scenario));
        check.faults.addAll(ProjectChecks.faults(scenario));
        check.faults.addAll(CapacityChecks.faults(scenario));
        return List.copyOf(check.faults);
    }

    private void mineral(String mineral) {
        Map<Source, Map<String, Double>> production = scenario.production().getOrDefault(mineral, Map.of());
        double mined = total("production." + mineral + ".mined", production.get(Source.MINED));
        double refined = total("production." + mineral + ".refined", production.get(Source.REFINED));
        total("production." + mineral + ".secondary", production.get(Source.SECONDARY));
        if (refined <= 0) {
            faults.add(new Fault("production." + mineral + ".refined", "must have at least one country with output"));
        } else if (mined > 0 && Math.abs(mined / refined - 1) > ROUNDING) {
            faults.add(new Fault(
                    "production." + mineral,
                    "mined (" + mined + ") and refined (" + refined + ") must have the same total in t/year"));
        }
        Map<String, Double> demand = scenario.demand().getOrDefault(mineral, Map.of());
        if (total("demand." + mineral, demand) <= 0) {
            faults.add(new Fault("demand." + mineral, "must have at least one country with demand"));
        }
        if (scenario.endUses().getOrDefault(mineral, Map.of()).isEmpty()) {
            faults.add(new Fault("end-uses." + mineral, "must have at least one end use"));
        }
        hubs(mineral, production, demand);
        hosts(mineral);
    }

    private void industry(String endUse) {
        if (scenario.endUses().values().stream().noneMatch(uses -> uses.containsKey(endUse))) {
            faults.add(new Fault("industries." + endUse, "must be an end use of some mineral"));
        }
    }

    private void hosts(String mineral) {
        scenario.hosts().getOrDefault(mineral, Map.of()).forEach((country, hosts) -> {
            String path = "hosts." + mineral + "." + country;
            if (!digs(mineral, country)) {
                faults.add(new Fault(path, "must be a country in which " + mineral + " is produced"));
            }
            double shares = 0;
            for (Map.Entry<String, HostMetal> host : hosts.entrySet()) {
                shares += host.getValue().share();
                String metal = host.getKey();
                boolean silent = scenario.scope().contains(metal) && !digs(metal, country);
                if (metal.equals(mineral) || silent) {
                    faults.add(new Fault(path + "." + metal, "must be another metal that " + country + " produces"));
                }
            }
            if (shares > 1 + ROUNDING_OF_SHARES) {
                faults.add(new Fault(path, "shares (" + shares + ") must not exceed 1"));
            }
        });
    }

    /** Whether the mineral comes out of the ground, or of a host's ore, in the country. */
    private boolean digs(String mineral, String country) {
        Map<Source, Map<String, Double>> production = scenario.production().getOrDefault(mineral, Map.of());
        Map<String, Double> mined = production.getOrDefault(Source.MINED, Map.of());
        boolean isMined = mined.values().stream().anyMatch(tonnes -> tonnes > 0);
        Map<String, Double> from = isMined ? mined : production.getOrDefault(Source.REFINED, Map.of());
        return from.getOrDefault(country, 0.0) > 0;
    }

    /** Traders sell neither to each other nor to the country that makes most, so others must need their goods. */
    private void hubs(String mineral, Map<Source, Map<String, Double>> production, Map<String, Double> demand) {
        double hubs = total("hubs." + mineral, scenario.hubs().get(mineral));
        String largest = production.getOrDefault(Source.REFINED, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        double open = Math.max(0, 1 - demand.getOrDefault(largest, 0.0));
        if (hubs > 0 && hubs > MOST_RE_EXPORTED * open) {
            faults.add(new Fault(
                    "hubs." + mineral,
                    "re-exports (" + hubs + ") must not exceed half of the use outside " + largest + " (" + open
                            + ")"));
        }
    }

    /** A misspelt end use would never be served first. */
    private void endUsesOfStockpiles() {
        Set<String> known = new LinkedHashSet<>();
        scenario.endUses().values().forEach(uses -> known.addAll(uses.keySet()));
        scenario.policies().forEach((name, policy) -> {
            if (policy instanceof Stockpile stockpile && !known.containsAll(stockpile.first())) {
                faults.add(new Fault("policies." + name + ".first", "must name end uses, of " + known));
            }
        });
    }

    private double total(String path, @Nullable Map<String, Double> values) {
        double total = 0;
        if (values != null) {
            for (Map.Entry<String, Double> value : values.entrySet()) {
                if (value.getValue() < 0) {
                    faults.add(
                            new Fault(path + "." + value.getKey(), "(" + value.getValue() + ") must not be negative"));
                }
                total += value.getValue();
            }
        }
        return total;
    }

    private void zones() {
        Collection<String> zones = scenario.tradeCosts().keySet();
        for (String from : zones) {
            for (String to : zones) {
                Double share =
                        scenario.tradeCosts().getOrDefault(from, Map.of()).get(to);
                String path = "trade-costs." + from + "." + to;
                if (share == null) {
                    faults.add(new Fault(path, "is missing: freight is needed between all zones"));
                } else if (share < 0 || share > 5) {
                    faults.add(new Fault(path, "(" + share + ") must be between 0 and 5"));
                }
            }
        }
    }

    private void relations() {
        scenario.relations()
                .forEach((country, others) -> others.forEach((other, relation) -> {
                    String path = "relations." + country + "." + other;
                    Double back =
                            scenario.relations().getOrDefault(other, Map.of()).get(country);
                    if (country.equals(other)) {
                        faults.add(new Fault(path, "must be with another country"));
                    } else if (!(relation >= -1 && relation <= 1)) {
                        faults.add(new Fault(path, "(" + relation + ") must be between -1.0 and 1.0"));
                    } else if (back != null && !back.equals(relation)) {
                        faults.add(new Fault(
                                path,
                                "(" + relation + ") must be that of relations." + other + "." + country + " (" + back
                                        + "), or one of them be left out"));
                    }
                }));
    }

    private void answers() {
        scenario.policies().forEach((name, policy) -> {
            if (policy.timing() instanceof Timing.Response response) {
                for (String cause : response.to()) {
                    if (!scenario.policies().containsKey(cause)) {
                        faults.add(new Fault("policies." + name + ".timing.to", "there is no policy '" + cause + "'"));
                    }
                }
            }
        });
    }
}

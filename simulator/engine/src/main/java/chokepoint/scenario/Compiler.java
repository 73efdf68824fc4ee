package chokepoint.scenario;

import chokepoint.domain.Industry;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Require;
import chokepoint.policy.BoundPolicy;
import chokepoint.shock.ShockProcess;
import chokepoint.world.Blueprint;
import chokepoint.world.Lanes;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.ProjectPlan;
import chokepoint.world.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a scenario's names into numbers: Scenario in, Blueprint and bound policies out. */
public final class Compiler {

    private Compiler() {}

    /**
     * Compiles a scenario.
     *
     * @throws IllegalArgumentException if its parts do not fit together; {@link Consistency} lists all
     *     faults with the keys at which they lie
     */
    public static CompiledScenario compile(Scenario scenario) {
        List<Consistency.Fault> faults = Consistency.faults(scenario);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.get(0).path() + ": " + faults.get(0).message());
        }
        Blueprint blueprint = blueprint(scenario);
        LaneNames lanes = new LaneNames(blueprint);
        List<BoundPolicy> policies = PolicyBinder.bind(scenario.policies(), lanes, blueprint);
        Roster roster = roster(blueprint, lanes);
        List<ShockProcess.Effect> shocks = new ArrayList<>();
        scenario.shocks().forEach((name, shock) -> shocks.add(shock.bind("shock/" + name, roster)));
        return new CompiledScenario(blueprint, List.copyOf(policies), List.copyOf(shocks));
    }

    private static Blueprint blueprint(Scenario scenario) {
        List<String> minerals = List.copyOf(scenario.scope());
        List<String> countries = List.copyOf(scenario.countries().keySet());
        Set<String> uses = new LinkedHashSet<>();
        minerals.forEach(mineral -> uses.addAll(
                Require.entry(scenario.endUses(), mineral, "end-uses").keySet()));
        List<String> endUses = List.copyOf(uses);
        List<MarketPlan> markets = new ArrayList<>();
        int[] mined = new int[minerals.size()];
        int[] refined = new int[minerals.size()];
        List<Mineral> traits = new ArrayList<>();
        List<List<Prior>> useShares = new ArrayList<>();
        for (int g = 0; g < minerals.size(); g++) {
            String mineral = minerals.get(g);
            MineralMarkets built = new MineralMarkets(scenario, g, countries, endUses);
            mined[g] = built.isMined() ? markets.size() : -1;
            if (built.isMined()) {
                markets.add(built.mined(markets.size()));
            }
            refined[g] = markets.size();
            markets.add(built.refined(markets.size()));
            traits.add(Require.entry(scenario.minerals(), mineral, "minerals"));
            Map<String, Prior> shares = Require.entry(scenario.endUses(), mineral, "end-uses");
            useShares.add(endUses.stream()
                    .map(use -> shares.getOrDefault(use, Prior.of(0)))
                    .toList());
        }
        return new Blueprint(
                scenario.market(),
                scenario.politics(),
                relations(scenario, countries),
                partners(scenario, countries),
                scenario.parametricUncertainty(),
                minerals,
                traits,
                useShares,
                countries,
                endUses,
                endUses.stream()
                        .map(use -> scenario.industries().getOrDefault(use, Industry.PLAIN))
                        .toList(),
                HostBonds.of(scenario, minerals, countries, markets),
                List.copyOf(markets),
                mined,
                refined,
                projects(scenario, minerals, countries, markets),
                TradeBarriers.freight(scenario, countries),
                TradeBarriers.tariffs(scenario, countries, markets));
    }

    /** A maker without output in the base year is the seat of a project. */
    private static List<ProjectPlan> projects(
            Scenario scenario, List<String> minerals, List<String> countries, List<MarketPlan> markets) {
        List<ProjectPlan> projects = new ArrayList<>();
        for (MarketPlan market : markets) {
            for (int i = 0; i < market.makers().length; i++) {
                MarketPlan.Maker maker = market.makers()[i];
                if (maker.output0() == 0) {
                    int country = market.sellerCountry()[i];
                    Project terms = Require.entry(
                            Require.entry(
                                    Require.entry(scenario.projects(), minerals.get(market.mineral()), "projects"),
                                    market.stage(),
                                    "projects"),
                            countries.get(country),
                            "projects");
                    projects.add(new ProjectPlan(maker.name(), market.index(), i, country, terms));
                }
            }
        }
        return List.copyOf(projects);
    }

    private static double[] relations(Scenario scenario, List<String> countries) {
        int n = countries.size();
        double[] relations = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double usual = a == b ? 1 : scenario.politics().usualRelation();
                Map<String, Double> ofOther = scenario.relations().getOrDefault(countries.get(b), Map.of());
                relations[a * n + b] = scenario.relations()
                        .getOrDefault(countries.get(a), Map.of())
                        .getOrDefault(countries.get(b), ofOther.getOrDefault(countries.get(a), usual));
            }
        }
        return relations;
    }

    private static int[][] partners(Scenario scenario, List<String> countries) {
        int[][] partners = new int[countries.size()][];
        for (int c = 0; c < partners.length; c++) {
            String country = countries.get(c);
            int[] others = IntStream.range(0, partners.length)
                    .filter(other -> !countries.get(other).equals(country))
                    .toArray();
            int[] named = Arrays.stream(others)
                    .filter(other -> isNamed(scenario, country, countries.get(other))
                            || isNamed(scenario, countries.get(other), country))
                    .toArray();
            partners[c] = named.length > 0 ? named : others;
        }
        return partners;
    }

    private static boolean isNamed(Scenario scenario, String one, String other) {
        return scenario.relations().getOrDefault(one, Map.of()).containsKey(other);
    }

    private static Roster roster(Blueprint blueprint, Lanes lanes) {
        List<Roster.Site> sites = new ArrayList<>();
        for (MarketPlan market : blueprint.markets()) {
            for (int i = 0; i < market.makers().length; i++) {
                MarketPlan.Maker maker = market.makers()[i];
                if (maker.kind() == MakerKind.MINE || maker.kind() == MakerKind.FEEDLESS_REFINERY) {
                    sites.add(new Roster.Site(maker.name(), market.index(), i));
                }
            }
        }
        return new Names(blueprint.minerals(), blueprint.endUses(), List.copyOf(sites), lanes);
    }

    private record Names(List<String> minerals, List<String> endUses, List<Site> sites, Lanes lanes)
            implements Roster {}
}

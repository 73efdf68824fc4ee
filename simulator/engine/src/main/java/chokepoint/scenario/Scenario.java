package chokepoint.scenario;

import chokepoint.domain.Country;
import chokepoint.domain.Default;
import chokepoint.domain.HostMetal;
import chokepoint.domain.Industry;
import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.NameOf;
import chokepoint.domain.Plant;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Shares;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.policy.PolicyInstrument;
import chokepoint.shock.ShockProcess;
import java.util.List;
import java.util.Map;

/**
 * What is assumed: the root of a scenario file. Every component is a section of the file, every key
 * in it can be overridden by a scenario of a study. Maps keep the order of the files.
 *
 * @param scope the minerals that are simulated, among those described
 * @param parametricUncertainty whether priors are sampled in each run, or stay at their mid values
 * @param market structural parameters
 * @param politics how countries get on
 * @param relations base value between two countries, from -1 to 1: one, then the other; symmetric
 * @param industries how end uses take shortage; what is not named is {@link Industry#PLAIN}
 * @param hosts of by-products: by-product, then country, then host; a host outside {@code scope} stays as in the base year
 * @param projects that could be financed: mineral, then stage, then country
 * @param minerals by name
 * @param countries by name
 * @param production mineral, then source (mined, refined or secondary), then country
 * @param capacity where it is known: mineral, then stage, then country; a country that makes nothing there keeps a
 *     hundredth of its mothballed plant in use
 * @param demand shares of the use of refined mineral in the base year: mineral, then country; use
 *     equals refined and secondary production together
 * @param endUses mineral, then end use: its share of the mineral's use
 * @param tradeCosts freight and insurance as a share of value: zone of origin, then of destination
 * @param tariffs ad valorem in the base year: importer, then exporter, then mineral
 * @param importSources shares of an importer's imports of refined mineral, where they are known:
 *     mineral, importer, exporter; what is not named comes from all others
 * @param hubs share of world refined supply that a country re-exports: mineral, then country
 * @param policies by name
 * @param shocks by name
 */
public record Scenario(
        List<@NameOf("minerals") String> scope,
        boolean parametricUncertainty,
        MarketRules market,
        PoliticsRules politics,
        @Unit("1") @Default("{}") Map<@NameOf("countries") String, Map<@NameOf("countries") String, Double>> relations,
        @Default("{}") Map<String, Industry> industries,

        @Default("{}") Map<@NameOf("minerals") String, Map<@NameOf("countries") String, Map<String, HostMetal>>> hosts,

        @Default("{}") Map<@NameOf("minerals") String, Map<Stage, Map<@NameOf("countries") String, Project>>> projects,

        Map<String, Mineral> minerals,
        Map<String, Country> countries,

        @Unit("t/year")
        Map<@NameOf("minerals") String, Map<Source, Map<@NameOf("countries") String, Double>>> production,

        @Default("{}") Map<@NameOf("minerals") String, Map<Stage, Map<@NameOf("countries") String, Plant>>> capacity,

        @Unit("1") Map<@NameOf("minerals") String, @Shares Map<@NameOf("countries") String, Double>> demand,
        @Unit("1") Map<@NameOf("minerals") String, @Shares Map<String, Prior>> endUses,
        @Unit("1") Map<String, Map<@NameOf("trade-costs") String, Double>> tradeCosts,

        @Unit("1")
        Map<@NameOf("countries") String, Map<@NameOf("countries") String, Map<@NameOf("minerals") String, Double>>>
                tariffs,

        @Unit("1")
        Map<
                        @NameOf("minerals") String,
                        Map<
                                @NameOf("countries") String,
                                @Shares(partial = true) Map<@NameOf("countries") String, Double>>>
                importSources,

        @Unit("1")
        Map<@NameOf("minerals") String, @Shares(partial = true) Map<@NameOf("countries") String, Double>> hubs,

        @Default("{}") Map<String, PolicyInstrument> policies,
        @Default("{}") Map<String, ShockProcess> shocks) {

    /** Where refined or mined supply comes from. */
    public enum Source {
        /** Ore, in contained metal. */
        MINED,
        /** Metal or compound from mined feed; of a mineral without mined rows, from feed that never runs short. */
        REFINED,
        /** Metal or compound from scrap. */
        SECONDARY
    }

    public Scenario {
        if (scope.isEmpty()) {
            throw new IllegalArgumentException("scope must name at least one mineral");
        }
    }

    /** A scenario without known capacities. */
    public Scenario(
            List<String> scope,
            boolean parametricUncertainty,
            MarketRules market,
            PoliticsRules politics,
            Map<String, Map<String, Double>> relations,
            Map<String, Industry> industries,
            Map<String, Map<String, Map<String, HostMetal>>> hosts,
            Map<String, Map<Stage, Map<String, Project>>> projects,
            Map<String, Mineral> minerals,
            Map<String, Country> countries,
            Map<String, Map<Source, Map<String, Double>>> production,
            Map<String, Map<String, Double>> demand,
            Map<String, Map<String, Prior>> endUses,
            Map<String, Map<String, Double>> tradeCosts,
            Map<String, Map<String, Map<String, Double>>> tariffs,
            Map<String, Map<String, Map<String, Double>>> importSources,
            Map<String, Map<String, Double>> hubs,
            Map<String, PolicyInstrument> policies,
            Map<String, ShockProcess> shocks) {
        this(
                scope,
                parametricUncertainty,
                market,
                politics,
                relations,
                industries,
                hosts,
                projects,
                minerals,
                countries,
                production,
                Map.of(),
                demand,
                endUses,
                tradeCosts,
                tariffs,
                importSources,
                hubs,
                policies,
                shocks);
    }
}

package chokepoint.scenario;

import chokepoint.domain.Stage;
import chokepoint.world.Blueprint;
import chokepoint.world.Lanes;
import chokepoint.world.MarketPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The lanes of a blueprint by name. */
final class LaneNames implements Lanes {

    private final Blueprint blueprint;

    LaneNames(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    @Override
    public int[] between(List<String> minerals, List<Stage> stages, List<String> exporters, List<String> importers) {
        int[] from = countries(exporters);
        int[] to = countries(importers);
        IntStream.Builder lanes = IntStream.builder();
        for (MarketPlan market : markets(minerals, stages)) {
            for (int exporter : from) {
                for (int importer : to) {
                    boolean sells = market.sellersOf()[exporter].length > 0;
                    boolean buys = market.segment()[importer + 1] > market.segment()[importer];
                    if (exporter != importer && sells && buys) {
                        lanes.add(blueprint.lane(market.index(), exporter, importer));
                    }
                }
            }
        }
        return lanes.build().toArray();
    }

    @Override
    public int[] desks(List<String> minerals, List<Stage> stages, String exporter) {
        int country = blueprint.countries().indexOf(exporter);
        return markets(minerals, stages).stream()
                .filter(market -> market.sellersOf()[country].length > 0)
                .mapToInt(market -> blueprint.desk(market.index(), country))
                .toArray();
    }

    @Override
    public int[] projects(List<String> minerals, List<Stage> stages, String country) {
        int number = country(country);
        List<MarketPlan> markets = markets(minerals, stages);
        return IntStream.range(0, blueprint.projects().size())
                .filter(p -> blueprint.projects().get(p).country() == number
                        && markets.contains(blueprint
                                .markets()
                                .get(blueprint.projects().get(p).market())))
                .toArray();
    }

    @Override
    public double baseExports(int desk) {
        return blueprint.baseExports(desk);
    }

    @Override
    public double baseTrade(int lane) {
        return blueprint.baseTrade(lane);
    }

    @Override
    public int importer(int lane) {
        return lane % blueprint.countries().size();
    }

    @Override
    public int country(String name) {
        return blueprint.countries().indexOf(name);
    }

    @Override
    public int[] minerals(List<String> names) {
        return IntStream.range(0, blueprint.minerals().size())
                .filter(g ->
                        names.isEmpty() || names.contains(blueprint.minerals().get(g)))
                .toArray();
    }

    @Override
    public double baseUse(int mineral, int country) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]).use0(country);
    }

    @Override
    public int endUse(String name) {
        return blueprint.endUses().indexOf(name);
    }

    private List<MarketPlan> markets(List<String> minerals, List<Stage> stages) {
        List<MarketPlan> found = new ArrayList<>();
        for (MarketPlan market : blueprint.markets()) {
            String mineral = blueprint.minerals().get(market.mineral());
            if ((minerals.isEmpty() || minerals.contains(mineral))
                    && (stages.isEmpty() || stages.contains(market.stage()))) {
                found.add(market);
            }
        }
        return found;
    }

    private int[] countries(List<String> names) {
        return names.isEmpty()
                ? IntStream.range(0, blueprint.countries().size()).toArray()
                : names.stream().mapToInt(blueprint.countries()::indexOf).toArray();
    }
}

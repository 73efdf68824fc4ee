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
        int countries = blueprint.countries().size();
        double exports = 0;
        // Sales abroad are added up, not what home leaves of sales: rounding would open a shut border.
        for (int importer = 0; importer < countries; importer++) {
            exports += importer == desk % countries ? 0 : baseTrade(desk * countries + importer);
        }
        return exports;
    }

    @Override
    public double baseTrade(int lane) {
        int countries = blueprint.countries().size();
        int desk = lane / countries;
        MarketPlan market = blueprint.markets().get(desk / countries);
        int importer = importer(lane);
        double trade = 0;
        for (int seller : market.sellersOf()[desk % countries]) {
            for (int j = market.segment()[importer]; j < market.segment()[importer + 1]; j++) {
                trade += market.share0()[seller][j] * purchases0(market, j);
            }
        }
        return trade;
    }

    @Override
    public int importer(int lane) {
        return lane % blueprint.countries().size();
    }

    @Override
    public int country(String name) {
        return blueprint.countries().indexOf(name);
    }

    /** What a buyer bought in the base year; users share their country's demand by end use. */
    private double purchases0(MarketPlan market, int buyer) {
        double demand = market.demand0()[buyer];
        return market.buyerKind()[buyer] == MarketPlan.BuyerKind.USER
                ? demand
                        * blueprint
                                .useShares()
                                .get(market.mineral())
                                .get(market.role()[buyer])
                                .mid()
                : demand;
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

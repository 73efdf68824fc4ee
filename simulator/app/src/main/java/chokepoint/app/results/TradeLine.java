package chokepoint.app.results;

import chokepoint.world.BaseFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code trade.csv}: what one country made and another took in the base year.
 *
 * @param scenario whose base year; one without lines has the base year of the first
 * @param stage {@code mined} or {@code refined}
 * @param exporter the country that made it, also of goods that went through a hub
 * @param importer the country whose users or refiners took it; the exporter itself at home
 * @param tonnesPerYear above 0
 */
public record TradeLine(
        String scenario, String mineral, String stage, String exporter, String importer, double tonnesPerYear)
        implements TableLine {

    static final List<String> HEADER =
            List.of("scenario", "mineral", "stage", "exporter", "importer", "tonnes_per_year");

    /** Those of the first scenario, and of each other one whose base year is not the same. */
    static List<TradeLine> of(Map<String, List<BaseFlow>> trade) {
        List<TradeLine> lines = new ArrayList<>();
        List<BaseFlow> first = null;
        for (Map.Entry<String, List<BaseFlow>> scenario : new LinkedHashMap<>(trade).entrySet()) {
            if (!scenario.getValue().equals(first)) {
                scenario.getValue().forEach(flow -> lines.add(of(scenario.getKey(), flow)));
            }
            first = first == null ? scenario.getValue() : first;
        }
        return List.copyOf(lines);
    }

    private static TradeLine of(String scenario, BaseFlow flow) {
        return new TradeLine(
                scenario, flow.mineral(), flow.stage().word(), flow.exporter(), flow.importer(), flow.tonnesPerYear());
    }

    static TradeLine read(Cells cells) throws UnreadableResultsException {
        return new TradeLine(cells.text(), cells.text(), cells.text(), cells.text(), cells.text(), cells.number());
    }

    @Override
    public List<String> texts() {
        return List.of(scenario, mineral, stage, exporter, importer);
    }

    @Override
    public double[] numbers() {
        return new double[] {tonnesPerYear};
    }
}

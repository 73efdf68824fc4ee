package chokepoint.scenario;

import java.util.List;
import java.util.Map;

/**
 * The flows that import statistics fix: an importer with known sources uses its own output at home,
 * and takes the known shares of its imports from the named exporters, first from traders who
 * re-export there, then from makers.
 */
final class KnownImports {

    /** A little of every margin is left to gravity, so that no lane is impossible. */
    private static final double MOST_OF_DEMAND = 0.98;

    private static final double MOST_OF_SUPPLY = 0.9;

    private final Scenario scenario;
    private final String mineral;
    private final List<String> countries;

    KnownImports(Scenario scenario, String mineral, List<String> countries) {
        this.scenario = scenario;
        this.mineral = mineral;
        this.countries = countries;
    }

    /** Known flows by row and column of the seats, t/month. */
    double[][] flows(MarketSeats seats, double[] demand) {
        double[][] known = new double[seats.supply().length][seats.demand().length];
        scenario.importSources().getOrDefault(mineral, Map.of()).forEach((importer, sources) -> {
            int to = countries.indexOf(importer);
            int column = seats.userColumn(to);
            if (column >= 0) {
                double home = take(known, seats, seats.makerRow(to), column, MOST_OF_DEMAND * demand[to], 1);
                sources.forEach((exporter, share) -> {
                    int from = countries.indexOf(exporter);
                    double wanted = MOST_OF_DEMAND * share * (demand[to] - home);
                    // As everywhere, traders do not sell to the country that makes most.
                    int trader = to == seats.largestMaker() ? -1 : seats.traderRow(from);
                    wanted -= take(known, seats, trader, column, wanted, MOST_OF_SUPPLY);
                    take(known, seats, seats.makerRow(from), column, wanted, MOST_OF_SUPPLY);
                });
            }
        });
        return known;
    }

    /** Adds a flow within what the row has left, and returns it. */
    private static double take(
            double[][] known, MarketSeats seats, int row, int column, double wanted, double mostOfSupply) {
        if (row < 0) {
            return 0;
        }
        double free = mostOfSupply * seats.supply()[row] - BaseTrade.sum(known[row]);
        double taken = Math.max(0, Math.min(wanted, free));
        known[row][column] += taken;
        return taken;
    }
}

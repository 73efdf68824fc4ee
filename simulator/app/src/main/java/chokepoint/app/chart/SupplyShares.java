package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ScenarioColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Shares of suppliers in a whole, in percent: in the base year, and run by run in the last year.
 *
 * @param codes of suppliers, the largest of the base year first, {@link #OTHERS} last
 * @param base of each supplier; NaN if the folder does not tell
 * @param samples by supplier and scenario; runs in which nobody supplies anything are left out
 */
record SupplyShares(List<String> codes, List<Double> base, List<List<Sample>> samples) {

    static final String OTHERS = "others";

    private static final double PERCENT = 100;

    /**
     * A change of a share from the first scenario to another.
     *
     * @param supplier its place
     * @param scenario its place
     */
    record Move(int supplier, int scenario, double size) {}

    /**
     * Works them out.
     *
     * @param parts quantities by supplier
     * @param tonnes of each supplier in the base year
     */
    static SupplyShares of(Outcomes outcomes, Map<String, Quantity> parts, ToDoubleFunction<String> tonnes) {
        List<Map.Entry<String, Quantity>> sorted = parts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Quantity> part) ->
                                part.getKey().equals(OTHERS))
                        .thenComparingDouble(part -> -tonnes.applyAsDouble(part.getKey())))
                .toList();
        List<String> codes = sorted.stream().map(Map.Entry::getKey).toList();
        double whole = codes.stream().mapToDouble(tonnes).sum();
        List<Double> base = codes.stream()
                .map(code -> whole > 0 ? PERCENT * tonnes.applyAsDouble(code) / whole : Double.NaN)
                .toList();
        List<ScenarioColumns> scenarios =
                outcomes.of(sorted.stream().map(Map.Entry::getValue).toList());
        List<List<Sample>> samples = new ArrayList<>();
        for (int part = 0; part < codes.size(); part++) {
            List<Sample> ofPart = new ArrayList<>();
            for (ScenarioColumns scenario : scenarios) {
                ofPart.add(share(scenario, part, ofPart.size()));
            }
            samples.add(ofPart);
        }
        return new SupplyShares(codes, base, samples);
    }

    private static Sample share(ScenarioColumns scenario, int part, int place) {
        double[] shares = new double[scenario.runs().length];
        for (int run = 0; run < shares.length; run++) {
            double whole = 0;
            for (double[] column : scenario.values()) {
                whole += column[run];
            }
            shares[run] = whole > 0 ? scenario.values()[part][run] / whole : Double.NaN;
        }
        return Sample.of(
                new ScenarioColumns(scenario.scenario(), scenario.runs(), new double[][] {shares}), place, PERCENT);
    }

    /** The mean share of a supplier in a scenario. */
    Estimate share(int supplier, int scenario) {
        Sample sample = samples.get(supplier).get(scenario);
        return Estimate.ofMean(sample.mean(), sample.standardError(), sample.size())
                .notNegative();
    }

    /** A supplier's share in the base year, which has no error. */
    Estimate base(int supplier) {
        double share = base.get(supplier);
        return new Estimate(share, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The largest clear change of a named supplier's share from the first scenario to another. */
    Optional<Move> strongest() {
        List<Move> moves = new ArrayList<>();
        for (int supplier = 0; supplier < codes.size(); supplier++) {
            List<Sample> ofSupplier = samples.get(supplier);
            for (int scenario = 1; scenario < ofSupplier.size(); scenario++) {
                Estimate change = Estimate.ofDifference(ofSupplier.get(scenario), ofSupplier.get(0));
                if (change.isClear() && !codes.get(supplier).equals(OTHERS)) {
                    moves.add(new Move(supplier, scenario, Math.abs(change.value())));
                }
            }
        }
        return moves.stream().max(Comparator.comparingDouble(Move::size));
    }

    /** The named supplier whose share changes most from the base year to the first scenario. */
    Optional<Move> drift() {
        List<Move> moves = new ArrayList<>();
        for (int supplier = 0; supplier < codes.size(); supplier++) {
            double size = Math.abs(share(supplier, 0).value() - base.get(supplier));
            if (Double.isFinite(size) && !codes.get(supplier).equals(OTHERS)) {
                moves.add(new Move(supplier, 0, size));
            }
        }
        return moves.stream().max(Comparator.comparingDouble(Move::size));
    }
}

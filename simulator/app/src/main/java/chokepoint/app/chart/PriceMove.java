package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.MonthlyLine;
import chokepoint.app.results.ResultsReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the scenario that moves a mineral's price most does to it.
 *
 * @param reference months of the first scenario
 * @param moved months of the scenario that moves the price most; empty if there is none other
 * @param at where the two medians are farthest apart, as a place in both lists
 * @param size of the move: absolute difference of the mean peak, or logarithm of the ratio of medians
 * @param peak the difference of the mean peak, if it is clear
 */
record PriceMove(
        String mineral,
        List<MonthlyLine> reference,
        List<MonthlyLine> moved,
        int at,
        double size,
        Optional<DifferenceLine> peak) {

    /**
     * A move for each mineral: first those whose peak price moves clearly, then those whose median does,
     * then the rest; in each group the largest first. Peaks come first because their differences are
     * paired, and see what happens in few runs only.
     */
    static List<PriceMove> largest(ResultsReader results, String country) {
        Map<String, Map<String, List<MonthlyLine>>> all = fans(results, country);
        List<PriceMove> moves = ofPeaks(results, country, all);
        Set<String> found = moves.stream().map(PriceMove::mineral).collect(Collectors.toUnmodifiableSet());
        all.forEach((mineral, fans) -> {
            if (!found.contains(mineral)) {
                largest(results, mineral, fans).ifPresent(moves::add);
            }
        });
        moves.sort(Comparator.comparingInt(PriceMove::group).thenComparingDouble(move -> -move.size));
        return List.copyOf(moves);
    }

    private int group() {
        return peak.isPresent() ? 0 : isMedianClear() ? 1 : 2;
    }

    private static List<PriceMove> ofPeaks(
            ResultsReader results, String country, Map<String, Map<String, List<MonthlyLine>>> all) {
        List<DifferenceLine> peaks = Effects.of(results, country, "peak-price");
        List<PriceMove> moves = new ArrayList<>();
        all.forEach((mineral, fans) -> {
            Optional<DifferenceLine> peak = Effects.strongest(peaks.stream()
                            .filter(line -> line.quantity().mineral().equals(mineral))
                            .toList())
                    .filter(Effects::isClear);
            List<MonthlyLine> reference =
                    peak.map(line -> fans.get(line.reference())).orElse(List.of());
            List<MonthlyLine> moved =
                    peak.map(line -> fans.get(line.scenario())).orElse(List.of());
            if (!moved.isEmpty() && moved.size() == reference.size()) {
                moves.add(between(mineral, reference, moved).because(peak.orElseThrow()));
            }
        });
        return moves;
    }

    private PriceMove because(DifferenceLine line) {
        return new PriceMove(mineral, reference, moved, at, Math.abs(line.difference()), Optional.of(line));
    }

    private static Map<String, Map<String, List<MonthlyLine>>> fans(ResultsReader results, String country) {
        Map<String, Map<String, List<MonthlyLine>>> fans = new LinkedHashMap<>();
        for (MonthlyLine line : results.monthly()) {
            if (line.series().metric().equals("price")
                    && line.series().country().equals(country)
                    && line.series().endUse().equals("all")
                    && Double.isFinite(line.q50())) {
                fans.computeIfAbsent(line.series().mineral(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(line.scenario(), name -> new ArrayList<>())
                        .add(line);
            }
        }
        return fans;
    }

    private static Optional<PriceMove> largest(
            ResultsReader results, String mineral, Map<String, List<MonthlyLine>> fans) {
        String first = results.heading().scenarios().get(0);
        List<MonthlyLine> reference = fans.get(first);
        if (reference == null) {
            return Optional.empty();
        }
        return fans.entrySet().stream()
                .filter(fan -> !fan.getKey().equals(first))
                .filter(fan -> fan.getValue().size() == reference.size())
                .map(fan -> between(mineral, reference, fan.getValue()))
                .max(Comparator.comparingDouble(PriceMove::size))
                .or(() -> Optional.of(alone(mineral, reference)));
    }

    private static PriceMove between(String mineral, List<MonthlyLine> reference, List<MonthlyLine> moved) {
        int at = 0;
        double size = 0;
        for (int k = 0; k < reference.size(); k++) {
            double here = Math.abs(
                    StrictMath.log(moved.get(k).q50() / reference.get(k).q50()));
            if (Double.isFinite(here) && here > size) {
                at = k;
                size = here;
            }
        }
        return new PriceMove(mineral, reference, moved, at, size, Optional.empty());
    }

    /** Without another scenario, the month in which the price may be highest matters. */
    private static PriceMove alone(String mineral, List<MonthlyLine> reference) {
        int at = 0;
        for (int k = 0; k < reference.size(); k++) {
            at = reference.get(k).q95() > reference.get(at).q95() ? k : at;
        }
        return new PriceMove(
                mineral, reference, List.of(), at, reference.get(at).q95(), Optional.empty());
    }

    private boolean isClear() {
        return peak.isPresent() || isMedianClear();
    }

    private boolean isMedianClear() {
        if (moved.isEmpty()) {
            return false;
        }
        MonthlyLine base = reference.get(at);
        MonthlyLine other = moved.get(at);
        double error = Math.sqrt(squaredError(base) + squaredError(other));
        return Effects.isClear(other.q50() - base.q50(), error);
    }

    /**
     * Squared Monte Carlo error of a median of roughly normal numbers: 1.57 s^2 / n, with s the
     * interquartile range over 1.349. Runs are paired, so the error of a difference is smaller yet.
     */
    static double squaredError(MonthlyLine line) {
        double deviation = (line.q75() - line.q25()) / 1.349;
        return 1.57 * deviation * deviation / line.runs();
    }

    /** The sentence that the picture shows. */
    String finding() {
        MonthlyLine base = reference.get(at);
        String price = Words.of(mineral) + " price";
        if (moved.isEmpty()) {
            return Words.capital(price) + ": one run in twenty is above " + Words.number(base.q95())
                    + " times the start price in month " + base.month();
        }
        if (!isClear()) {
            return Finding.noEffect("the " + price);
        }
        if (!isMedianClear()) {
            return Finding.ofMeans(peak.orElseThrow());
        }
        MonthlyLine other = moved.get(at);
        double ratio = other.q50() / base.q50();
        String start = Words.subject(other.scenario()) + (ratio > 1 ? " lifts" : " pushes") + " the median " + price;
        String by = ratio > 0.5 && ratio < 1.5
                ? " " + Words.percent(Math.abs(ratio - 1)) + (ratio > 1 ? " above" : " below") + " that of "
                : " to " + Words.number(ratio) + " times that of ";
        return start + by + Words.quoted(base.scenario()) + " in month " + other.month()
                + Words.bracketed("90 % of runs: " + Words.number(other.q05(), 3) + "\u2013"
                        + Words.number(other.q95(), 3) + " times the start price");
    }
}

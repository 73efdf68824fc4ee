package chokepoint.app.sweep;

import chokepoint.app.sweep.SweepPlan.CellName;
import chokepoint.metric.MetricId;
import chokepoint.precision.Cell;
import chokepoint.precision.EffortPlan;
import chokepoint.precision.Judgement;
import chokepoint.precision.Precision;
import chokepoint.precision.Statistic;
import chokepoint.precision.StoppingRule;
import chokepoint.precision.Verdict;
import chokepoint.study.Block;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rounds in which cells get more runs, from checkpoint to checkpoint. They begin at the beginning whenever a sweep
 * goes on: blocks that are there are read, so it comes to the same.
 */
final class Rounds {

    private final SweepWork work;
    private final StoppingRule rule;
    private final EffortPlan effort;
    private final List<CellName> names;
    private final int column;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Integer, Judgement> judgements = new TreeMap<>();
    private int number;
    private boolean isWhole = true;

    Rounds(SweepWork work, StoppingRule rule, List<CellName> names) {
        this.work = work;
        this.rule = rule;
        this.names = names;
        effort = new EffortPlan(rule.checkpoints());
        String metric = String.valueOf(
                work.plan().file().until() == null
                        ? ""
                        : work.plan().file().until().metric());
        column = work.plan().file().outputs().stream()
                .map(MetricId::column)
                .toList()
                .indexOf(metric);
        int scenarios = work.plan().scenarios().size();
        boolean isDifference = rule.precision().statistic() == Statistic.DIFFERENCE;
        for (int k = 0; k < names.size(); k++) {
            int first = isDifference ? k - k % scenarios : k;
            cells.add(isDifference && first == k ? Cell.along(k, 0) : Cell.fresh(k, first));
        }
        leaveOutWhatDoesNotFit();
    }

    /** Blocks of cells that are to be run, noisiest first. */
    record Round(
            List<chokepoint.precision.Block> blocks,
            List<CellName> cells,
            Map<String, List<Block>> wanted,
            SweepWatcher.Standing standing) {

        boolean isEmpty() {
            return blocks.isEmpty();
        }
    }

    Round next() {
        List<chokepoint.precision.Block> blocks = effort.next(cells);
        Set<CellName> order = new LinkedHashSet<>();
        Map<String, List<Block>> wanted = new LinkedHashMap<>();
        for (chokepoint.precision.Block block : blocks) {
            CellName name = names.get(block.cell());
            order.add(name);
            wanted.computeIfAbsent(name.text(), any -> new ArrayList<>())
                    .addAll(work.plan().blocks(block.from(), block.to()));
        }
        int going = 0;
        int noisiest = -1;
        for (int k = 0; k < cells.size(); k++) {
            if (cells.get(k).verdict() == Verdict.GO_ON) {
                going++;
                noisiest = noisiest < 0
                                || cells.get(k).noise() > cells.get(noisiest).noise()
                        ? k
                        : noisiest;
            }
        }
        Judgement last = judgements.get(noisiest);
        double halfWidth = last == null ? Double.NaN : last.estimate().halfWidth();
        double noise = noisiest < 0 ? 0 : cells.get(noisiest).noise();
        return new Round(
                blocks,
                List.copyOf(order),
                wanted,
                new SweepWatcher.Standing(++number, going, cells.size(), noise, halfWidth));
    }

    /** Looks at all cells of a round; false if some of it is missing, since time is up. */
    boolean judge(Round round) throws IOException {
        leaveOutWhatDoesNotFit();
        Map<Integer, Integer> reached = new LinkedHashMap<>();
        for (chokepoint.precision.Block block : round.blocks()) {
            CellName name = names.get(block.cell());
            boolean fits = !work.doesNotFit(name.point());
            List<Block> wanted = work.plan().blocks(block.from(), block.to());
            if (fits && work.kept().missing(name.text(), wanted, false).isEmpty()) {
                reached.put(block.cell(), block.to());
            } else if (fits) {
                isWhole = false;
            }
        }
        for (Map.Entry<Integer, Integer> entry : reached.entrySet()) {
            judge(entry.getKey(), entry.getValue(), reached);
        }
        return isWhole;
    }

    private void judge(int k, int runs, Map<Integer, Integer> reached) throws IOException {
        Cell cell = cells.get(k);
        boolean isCompared = cell.first() != k;
        if (cell.verdict() != Verdict.GO_ON) {
            cells.set(k, Cell.along(k, runs));
        } else if (!isCompared
                || Math.max(cells.get(cell.first()).runs(), reached.getOrDefault(cell.first(), 0)) >= runs) {
            double[] values = values(k, runs);
            Judgement judgement =
                    rule.judge(isCompared ? Precision.differences(values, values(cell.first(), runs)) : values);
            judgements.put(k, judgement);
            cells.set(k, cell.judged(judgement));
        }
    }

    private double[] values(int k, int runs) throws IOException {
        CellName name = names.get(k);
        ScenarioOutcomes cell =
                work.kept().read(name.text(), name.scenario(), work.plan().blocks(0, runs), runs);
        double[] values = new double[runs];
        Arrays.fill(values, Double.NaN);
        for (int row = 0; row < cell.rows().length; row++) {
            values[cell.runs()[row]] = cell.rows()[row][column];
        }
        return values;
    }

    private void leaveOutWhatDoesNotFit() {
        for (int k = 0; k < cells.size(); k++) {
            if (work.doesNotFit(names.get(k).point())) {
                cells.set(k, Cell.along(k, 0));
            }
        }
    }

    SweepEnd end() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        Map<String, Judgement> last = new LinkedHashMap<>();
        for (int k = 0; k < cells.size(); k++) {
            String name = names.get(k).text();
            runs.put(name, cells.get(k).runs());
            Judgement judgement = judgements.get(k);
            if (judgement != null) {
                last.put(name, judgement.atTimeCap());
            }
        }
        return new SweepEnd(0, runs, last, isWhole);
    }
}

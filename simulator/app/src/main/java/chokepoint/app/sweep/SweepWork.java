package chokepoint.app.sweep;

import chokepoint.app.sweep.SweepPlan.CellName;
import chokepoint.design.Point;
import chokepoint.journal.Journal;
import chokepoint.journal.Shard;
import chokepoint.precision.Judgement;
import chokepoint.precision.StoppingRule;
import chokepoint.precision.Until;
import chokepoint.precision.Verdict;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.study.Block;
import chokepoint.study.KeptBlocks;
import chokepoint.study.KeptCells;
import chokepoint.study.ManyCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A sweep, or a shard of it, run into a journal: what is there already is not run again.
 *
 * <p>A point whose levels do not go together is noted in the journal under its id, and is run no more.
 *
 * <p>Shards are dealt blocks; where runs go until something is known well enough they are dealt whole
 * points, since a cell is judged by all of its runs and by those of the first scenario.
 */
public final class SweepWork {

    private final SweepPlan plan;
    private final Journal journal;
    private final Shard shard;
    private final boolean retriesFailed;
    private final Kernels kernels;
    private final ManyCells workers;
    private final KeptCells kept;
    private final Map<String, CompiledScenario> untouched = new LinkedHashMap<>();

    /** The work of a process. */
    public SweepWork(
            SweepPlan plan, Journal journal, Shard shard, boolean retriesFailed, int threads, Kernels kernels) {
        this.plan = plan;
        this.journal = journal;
        this.shard = shard;
        this.retriesFailed = retriesFailed;
        this.kernels = kernels;
        workers = new ManyCells(threads, new KeptBlocks(journal, Shard.WHOLE, retriesFailed));
        kept = new KeptCells(
                journal, plan.file().outputs(), plan.file().base().study().seed());
        plan.file().base().study().scenarios().forEach((name, scenario) -> {
            untouched.put(name, Compiler.compile(scenario));
        });
    }

    /**
     * Runs all that is missing.
     *
     * @param isOver whether no more may be begun
     */
    public SweepEnd run(BooleanSupplier isOver, SweepWatcher watcher) throws IOException {
        Until until = plan.file().until();
        return until == null ? fixed(isOver, watcher) : checkpoints(until, isOver, watcher);
    }

    private SweepEnd fixed(BooleanSupplier isOver, SweepWatcher watcher) {
        work(plan.names(plan.points()), cell -> owned(cell, plan.blocks(0, plan.runs())), isOver, watcher);
        return SweepEnd.of(plan);
    }

    private List<Block> owned(CellName cell, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> shard.owns(cell.text(), block.number()))
                .toList();
    }

    private SweepEnd checkpoints(Until until, BooleanSupplier isOver, SweepWatcher watcher) throws IOException {
        StoppingRule rule = until.rule();
        Rounds rounds = new Rounds(this, rule, plan.names(plan.points(shard)));
        for (Rounds.Round round = rounds.next(); !round.isEmpty(); round = rounds.next()) {
            watcher.round(round.standing());
            Map<String, List<Block>> wanted = round.wanted();
            work(round.cells(), cell -> wanted.getOrDefault(cell.text(), List.of()), isOver, watcher);
            if (!rounds.judge(round)) {
                break;
            }
        }
        return rounds.end();
    }

    private void work(
            List<CellName> cells,
            Function<CellName, List<Block>> wanted,
            BooleanSupplier isOver,
            SweepWatcher watcher) {
        if (cells.isEmpty()) {
            return;
        }
        Iterator<CellName> names = cells.iterator();
        workers.run(
                new Iterator<SweepCell>() {
                    private LaidPoint laid =
                            new LaidPoint(plan.file(), cells.get(0).point(), untouched);
                    private String id = cells.get(0).point().id();

                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public SweepCell next() {
                        CellName cell = names.next();
                        if (!cell.point().id().equals(id)) {
                            id = cell.point().id();
                            laid = new LaidPoint(plan.file(), cell.point(), untouched);
                        }
                        return new SweepCell(SweepWork.this, laid, cell, wanted.apply(cell));
                    }
                },
                kept.seed(),
                isOver,
                watcher::block);
    }

    /** How many of its runs are there; where runs go until something is known, of those that there may be. */
    public long found() throws IOException {
        return counted(true);
    }

    /** How many runs are its own; where runs go until something is known, at most. */
    public long owned() throws IOException {
        return counted(false);
    }

    private long counted(boolean there) throws IOException {
        long runs = 0;
        boolean whole = plan.file().until() != null;
        List<Block> all = plan.blocks(0, plan.runs());
        for (CellName cell : plan.names(whole ? plan.points(shard) : plan.points())) {
            for (Block block : whole ? all : owned(cell, all)) {
                runs += !there || journal.has(cell.text(), block.number(), block.count()) ? block.count() : 0;
            }
        }
        return runs;
    }

    /**
     * The names of cells that lack runs.
     *
     * @param mayEndEarly whether a cell that was looked at once has enough, since time may have been up
     */
    public List<String> missing(SweepEnd end, boolean mayEndEarly) throws IOException {
        boolean fixed = plan.file().until() == null;
        List<String> missing = new ArrayList<>();
        for (CellName cell : plan.names(plan.points())) {
            if (doesNotFit(cell.point())) {
                continue;
            }
            String name = cell.text();
            Judgement judgement = end.judgement(name);
            boolean wanting;
            if (fixed || judgement == null) {
                List<Block> all = plan.blocks(0, fixed ? plan.runs() : Math.max(1, end.runs(name)));
                wanting = !kept.missing(name, all, false).isEmpty();
            } else {
                wanting = judgement.verdict() == Verdict.TIME_CAP && !mayEndEarly;
            }
            if (wanting) {
                missing.add(name);
            }
        }
        return missing;
    }

    boolean doesNotFit(Point point) {
        return journal.has(point.id(), 0, 1);
    }

    synchronized void noteThatItDoesNotFit(Point point, String message) {
        try {
            if (!doesNotFit(point)) {
                kept.note(point.id(), message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SweepPlan plan() {
        return plan;
    }

    KeptCells kept() {
        return kept;
    }

    Kernels kernels() {
        return kernels;
    }

    boolean retriesFailed() {
        return retriesFailed;
    }
}

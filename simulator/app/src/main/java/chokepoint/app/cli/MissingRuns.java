package chokepoint.app.cli;

import chokepoint.journal.Journal;
import chokepoint.journal.Shard;
import chokepoint.study.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of a study that no part of a journal holds, and who has to run them. */
final class MissingRuns {

    private static final int SHOWN = 5;
    private static final Pattern PART = Pattern.compile("part-\\d+-of-(\\d+)\\.journal");

    private record Missing(String cell, Block block) {}

    private final CompiledStudy compiled;
    private final List<Missing> missing = new ArrayList<>();

    MissingRuns(CompiledStudy compiled, Journal journal) {
        this.compiled = compiled;
        for (StudyCell cell : compiled.cells()) {
            for (Block block : Block.of(0, cell.runs())) {
                if (!journal.has(cell.name(), block.number(), block.count())) {
                    missing.add(new Missing(cell.name(), block));
                }
            }
        }
    }

    boolean none() {
        return missing.isEmpty();
    }

    /**
     * What is missing, and the commands that run it.
     *
     * @param command that ran the parts, without its shard
     */
    String text(List<Path> parts, String command) {
        long runs = missing.stream().mapToLong(one -> one.block().count()).sum();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%,d of %,d runs are missing; nothing was written%n", runs, compiled.runs()));
        for (Missing one : missing.subList(0, Math.min(SHOWN, missing.size()))) {
            int first = one.block().first();
            text.append(String.format(
                    Locale.ROOT,
                    "  %s runs %d to %d%n",
                    one.cell(),
                    first,
                    first + one.block().count() - 1));
        }
        if (missing.size() > SHOWN) {
            text.append(String.format(Locale.ROOT, "  and %,d more blocks%n", missing.size() - SHOWN));
        }
        shards(parts).forEach(shard -> text.append("  run them with: " + command + " --shard " + shard + "\n"));
        return text.toString();
    }

    /** The shards whose the missing runs are; none if parts of different divisions are mixed. */
    private List<Shard> shards(List<Path> parts) {
        Set<Integer> divisions = new TreeSet<>();
        for (Path part : parts) {
            Matcher name = PART.matcher(String.valueOf(part.getFileName()));
            if (name.matches()) {
                divisions.add(Integer.valueOf(name.group(1)));
            }
        }
        List<Shard> shards = new ArrayList<>();
        if (divisions.size() == 1) {
            int of = divisions.iterator().next();
            for (int k = 1; k <= of; k++) {
                Shard shard = new Shard(k, of);
                if (missing.stream()
                        .anyMatch(one -> shard.owns(one.cell(), one.block().number()))) {
                    shards.add(shard);
                }
            }
        }
        return shards;
    }
}

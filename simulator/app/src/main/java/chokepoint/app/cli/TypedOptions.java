package chokepoint.app.cli;

import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.StudyHeading;
import chokepoint.journal.Shard;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What options mean that several commands have. What is wrong with one is told with the usage of the command.
 *
 * @param spec the command that was given
 */
record TypedOptions(CommandSpec spec) {

    private static final Path RESULTS = Path.of("results");

    /** Worker threads: as many as {@code --threads} says, otherwise one per core. */
    int workers(@Nullable Integer threads) {
        return threads == null ? Runtime.getRuntime().availableProcessors() : atLeast(1, threads, "--threads");
    }

    /** The runs that {@code --runs} says, at least one; null where it was not given. */
    @Nullable Integer runs(@Nullable Integer runs) {
        return runs == null ? null : Integer.valueOf(atLeast(1, runs, "--runs"));
    }

    int atLeast(int least, int value, String option) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " (" + value + ") must be at least " + least);
        }
        return value;
    }

    /** The part that {@code --shard} names. */
    Shard shard(String text) {
        try {
            return Shard.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--shard: " + e.getMessage());
        }
    }

    /**
     * The results folder that {@code --out} names, otherwise the usual one.
     *
     * @throws chokepoint.app.results.FolderRefusedException if something else lies there
     */
    ResultsFolder folder(@Nullable Path out, StudyHeading heading) throws IOException {
        ResultsFolder folder = out == null ? ResultsFolder.under(RESULTS, heading) : ResultsFolder.at(out);
        folder.requireFree(heading);
        return folder;
    }
}

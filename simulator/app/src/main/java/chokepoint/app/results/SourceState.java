package chokepoint.app.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of the git repository that a file lies in, as far as git can tell.
 *
 * @param commit its full hash, or {@code unknown}
 * @param changed {@code true} if tracked files differ from the commit, {@code false}, or {@code
 *     unknown}
 */
public record SourceState(String commit, String changed) {

    private static final SourceState UNKNOWN = new SourceState("unknown", "unknown");

    /** The folder may be someone else's: its settings start no program, and nothing is written into it. */
    private static final List<String> HARMLESS =
            List.of("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null");

    /** Asks git, and waits for two seconds at most. */
    public static SourceState of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        if (folder == null) {
            return UNKNOWN;
        }
        try {
            String commit = git(folder, "rev-parse", "HEAD");
            if (commit == null) {
                return UNKNOWN;
            }
            boolean same = git(folder, "diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD") != null;
            return new SourceState(commit, same ? "false" : "true");
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** The output of a git command, or null if it fails. */
    private static @Nullable String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(HARMLESS);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("git takes too long");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.exitValue() == 0 ? output.strip() : null;
    }
}

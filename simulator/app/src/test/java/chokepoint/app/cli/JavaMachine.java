package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a Java machine of its own. */
record JavaMachine(Process process, Path out, Path err) {

    private static final long MOST_SECONDS = Long.getLong("patience", 120);

    /** Starts it in a folder. */
    static JavaMachine start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /**
     * Starts it in a folder.
     *
     * @param before words before the command, such as those of a shell that limits it
     */
    static JavaMachine start(Path folder, List<String> before, String... arguments) throws IOException {
        return start(folder, before, "1g", "chokepoint.app.cli.Main", arguments);
    }

    /**
     * Starts another program in a folder.
     *
     * @param heap the most memory that it may take for objects, for example {@code 512m}
     */
    static JavaMachine start(Path folder, List<String> before, String heap, String program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 22) {
            // What the jar's manifest says for itself; without it Java warns when DuckDB's library is loaded.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath(), program));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new JavaMachine(process, out, err);
    }

    /** Waits for its end. */
    Console await() throws IOException, InterruptedException {
        assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "the program hangs");
        return new Console(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Paths made absolute, because the program is started elsewhere. */
    static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

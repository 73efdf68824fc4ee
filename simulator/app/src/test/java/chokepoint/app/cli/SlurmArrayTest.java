package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chokepoint.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job array of the examples: started by hand as Slurm would start its tasks, and by Slurm where it runs. */
class SlurmArrayTest {

    private static final String SCRIPT =
            Path.of("../examples/slurm-array.sh").toAbsolutePath().normalize().toString();

    @TempDir
    Path root;

    private String sweep = "";

    @BeforeEach
    void write() throws IOException {
        TinyStudy.in(root).write("sweep.yaml", """
            sweep: small
            question: What matters?
            study: tiny.yaml
            runs: 20
            outputs: [{metric: peak-price, country: USA, mineral: gallium}]
            factors: {substitution: {path: market.substitution, values: [2, 4]}}
            design: {type: grid}
            """);
        sweep = root.resolve("sweep.yaml").toString();
        Path program = Files.writeString(
                root.resolve("chokepoint"), """
                    #!/usr/bin/env bash
                    exec '%s/bin/java' -Djava.awt.headless=true -cp '%s' chokepoint.app.cli.Main "$@"
                    """.formatted(System.getProperty("java.home"), JavaMachine.classPath()));
        assertTrue(program.toFile().setExecutable(true));
    }

    private String done(Map<String, String> slurm, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(root, "task", ".txt");
        ProcessBuilder task = new ProcessBuilder(command).directory(root.toFile());
        task.environment().putAll(slurm);
        task.environment().put("CHOKEPOINT", root.resolve("chokepoint").toString());
        task.environment().put("OUT", root.resolve("out").toString());
        Process process =
                task.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs: " + List.of(command));
        assertEquals(0, process.exitValue(), Files.readString(log) + logs());
        return Files.readString(log);
    }

    /** What tasks of Slurm have said. */
    private String logs() throws IOException {
        List<String> logs = new ArrayList<>();
        try (var files = Files.newDirectoryStream(root, "slurm-*.out")) {
            for (Path file : files) {
                logs.add(Files.readString(file));
            }
        }
        return String.join("\n", logs);
    }

    private void assertJoinedToTheBytesOfOneProcess() throws IOException {
        Path whole = root.resolve("whole");
        assertEquals(0, Console.of("sweep", sweep, "--out", whole.toString()).code());

        Map<String, String> joined = TinyStudy.contents(root.resolve("out"));
        Map<String, String> one = TinyStudy.contents(whole);
        joined.remove("manifest.json");
        one.remove("manifest.json");
        assertEquals(one, joined);
    }

    @Test
    void tasksOfAnArrayJoinToTheBytesOfOneProcess() throws IOException, InterruptedException {
        for (String k : List.of("2", "1")) {
            done(Map.of("SLURM_ARRAY_TASK_ID", k, "SLURM_ARRAY_TASK_COUNT", "2"), "bash", SCRIPT, sweep);
        }
        done(Map.of(), "bash", SCRIPT, "merge", sweep);

        assertJoinedToTheBytesOfOneProcess();
    }

    /** {@code .ci/slurm-and-r start} starts Slurm; with CLUSTER_TEST=demanded it must be there. */
    @Test
    void slurmRunsTheArrayAndThenJoinsIt() throws IOException, InterruptedException {
        assumeTrue("demanded".equals(System.getenv("CLUSTER_TEST")), "no Slurm was started for tests");

        done(Map.of(), "sbatch", "--wait", "--array=1-3", SCRIPT, sweep);
        done(Map.of(), "sbatch", "--wait", SCRIPT, "merge", sweep);

        assertEquals(3, Journal.files(root.resolve("out.journal")).size(), "a part from each task");
        assertTrue(logs().contains("shard 3/3 is done"), logs());
        assertJoinedToTheBytesOfOneProcess();
    }
}

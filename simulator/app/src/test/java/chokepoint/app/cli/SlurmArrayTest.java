package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job array of the examples, its tasks started by hand as Slurm would start them. */
class SlurmArrayTest {

    private static final Path SCRIPT =
            Path.of("../examples/slurm-array.sh").toAbsolutePath().normalize();

    @TempDir
    Path root;

    private void task(Map<String, String> slurm, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(root, "task", ".txt");
        ProcessBuilder task = new ProcessBuilder(command).directory(root.toFile());
        task.environment().putAll(slurm);
        task.environment().put("CHOKEPOINT", root.resolve("chokepoint").toString());
        task.environment().put("OUT", root.resolve("out").toString());
        Process process =
                task.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the task hangs");
        assertEquals(0, process.exitValue(), Files.readString(log));
    }

    @Test
    void tasksOfAnArrayJoinToTheBytesOfOneProcess() throws IOException, InterruptedException {
        TinyStudy.in(root).write("sweep.yaml", """
                sweep: small
                question: What matters?
                study: tiny.yaml
                runs: 20
                outputs: [{metric: peak-price, country: USA, mineral: gallium}]
                factors: {substitution: {path: market.substitution, values: [2, 4]}}
                design: {type: grid}
                """);
        Path program = Files.writeString(
                root.resolve("chokepoint"), """
                #!/usr/bin/env bash
                exec '%s/bin/java' -Djava.awt.headless=true -cp '%s' chokepoint.app.cli.Main "$@"
                """.formatted(System.getProperty("java.home"), JavaMachine.classPath()));
        assertTrue(program.toFile().setExecutable(true));
        String sweep = root.resolve("sweep.yaml").toString();

        for (String k : List.of("2", "1")) {
            task(Map.of("SLURM_ARRAY_TASK_ID", k, "SLURM_ARRAY_TASK_COUNT", "2"), sweep);
        }
        task(Map.of(), "merge", sweep);
        Path whole = root.resolve("whole");
        assertEquals(0, Console.of("sweep", sweep, "--out", whole.toString()).code());

        Map<String, String> joined = TinyStudy.contents(root.resolve("out"));
        Map<String, String> one = TinyStudy.contents(whole);
        joined.remove("manifest.json");
        one.remove("manifest.json");
        assertEquals(one, joined);
    }
}

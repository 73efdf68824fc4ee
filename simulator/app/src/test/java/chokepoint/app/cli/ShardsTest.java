package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies whose shards are run one by one, here or elsewhere, and joined. */
class ShardsTest {

    private static final String RUNS = "150";

    private static final String ATTRIBUTION = """
            attribution:
              scenario: china-bans-us
              runs: 20
              switches:
                ban: {policies: [ban]}
            """;

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() throws IOException {
        study = TinyStudy.in(root);
        study.write("tiny.yaml", Files.readString(Path.of(study.file())) + ATTRIBUTION);
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = TinyStudy.contents(out);
        files.put("manifest.json", ResultsReader.open(out).manifest().resultsDigest());
        return files;
    }

    private Map<String, String> undisturbed(KernelMaker kernels) throws IOException {
        Path out = root.resolve("undisturbed");
        Console.of(kernels, "run", study.file(), "--runs", RUNS, "--quiet", "--out", out.toString());
        return files(out);
    }

    private String[] shard(String shard, Path out, String... more) {
        return Stream.concat(
                        Stream.of("run", study.file(), "--runs", RUNS, "--shard", shard, "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Console merge(KernelMaker kernels, Path... folders) {
        List<String> words = new ArrayList<>(List.of("merge", study.file()));
        Stream.of(folders).map(Path::toString).forEach(words::add);
        words.addAll(List.of("--out", study.out().toString()));
        return Console.of(kernels, words.toArray(String[]::new));
    }

    @Test
    void threeShardsInThreeFoldersJoinToTheBytesOfOneProcess() throws IOException {
        KernelMaker kernels = FailingRunsTest.breaking(run -> run % 50 == 3);
        List<Path> journals = new ArrayList<>();
        for (int k = 3; k >= 1; k--) {
            Path elsewhere = Files.createDirectories(root.resolve("machine" + k));
            Console shard = Console.of(kernels, shard(k + "/3", elsewhere.resolve("out")));
            assertTrue(shard.code() == 0 || shard.code() == 3, shard.err());
            assertTrue(shard.err().contains("chokepoint merge " + study.file()), shard.err());
            assertFalse(Files.exists(elsewhere.resolve("out")));
            journals.add(elsewhere.resolve("out.journal"));
        }

        Console merged = merge(kernels, journals.toArray(new Path[0]));

        assertEquals(3, merged.code(), merged.err());
        assertEquals(undisturbed(kernels), files(study.out()));
        assertEquals(7, ResultsReader.open(study.out()).failures().get(0).seed());
        assertTrue(Files.exists(journals.get(0)), "what others made is theirs to delete");
    }

    @Test
    void aShardThatWasKilledIsMissedAndRunAgain() throws IOException, InterruptedException {
        KernelMaker kernels = Console.MODEL;
        assertEquals(
                0, JavaMachine.start(root, shard("1/2", study.out())).await().code());
        Path part = root.resolve("out.journal/part-2-of-2.journal");
        JavaMachine second = JavaMachine.start(root, shard("2/2", study.out()));
        while (second.process().isAlive() && (!Files.exists(part) || Files.size(part) < 30_000)) {
            Thread.sleep(1);
        }
        second.kill();

        // In this Java machine, whose classes are the same.
        Console torn = merge(kernels, root);
        if (torn.code() != 0) {
            assertEquals(2, torn.code(), torn.err());
            assertTrue(torn.err().contains("runs are missing; nothing was written"), torn.err());
            String command = "chokepoint run " + study.file() + " --runs " + RUNS + " --shard 2/2";
            assertTrue(torn.err().contains("run them with: " + command), torn.err());
            assertFalse(torn.err().contains("--shard 1/2"), torn.err());
            assertFalse(Files.exists(study.out()));
        }
        assertEquals(
                0, JavaMachine.start(root, shard("2/2", study.out())).await().code());
        Console merged = merge(kernels, root);
        assertEquals(0, merged.code(), merged.err());
        assertEquals(undisturbed(kernels), files(study.out()));
    }

    @Test
    void partsOfAnotherStudyAreRefused() throws IOException {
        Console.of(shard("1/1", study.out(), "--quiet"));
        study.change("tiny.yaml", "months: 6", "months: 7");

        Console merged = merge(Console.MODEL, root.resolve("out.journal"));

        assertEquals(2, merged.code());
        assertTrue(merged.err().contains("another configuration with digest: expected "), merged.err());
        assertTrue(merge(Console.MODEL, root.resolve("config")).err().contains("is no folder"));
    }

    @Test
    void failedRunsAreRunAgainWhenAsked() throws IOException {
        KernelMaker kernels = FailingRunsTest.breaking(run -> run == 17);
        Console failed = Console.of(kernels, study.run("--runs", RUNS));
        assertEquals(3, failed.code());
        assertTrue(failed.err().contains("--retry-failed runs the failed ones again"), failed.err());

        assertEquals(3, Console.of(study.run("--runs", RUNS, "--quiet")).code(), "as long as nobody asks");
        Console again = Console.of(study.run("--runs", RUNS, "--retry-failed"));

        assertEquals(0, again.code(), again.err());
        assertEquals(undisturbed(Console.MODEL), files(study.out()));
        assertFalse(Files.exists(root.resolve("out.journal")));
    }

    @Test
    void whatIsNoShardIsRefused() {
        for (String wrong : List.of("0/2", "3/2", "two", "1")) {
            Console console = Console.of(shard(wrong, study.out()));
            assertEquals(2, console.code());
            assertTrue(console.err().contains("--shard: "), console.err());
        }
    }
}

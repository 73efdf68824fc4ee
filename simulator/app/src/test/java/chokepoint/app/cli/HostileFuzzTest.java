package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All files of {@code config/} spoilt in turn: the program must end in time, with words and an exit
 * code, and write nothing but a whole results folder where it was told to.
 *
 * <p>{@code -Dfuzz=10000} spoils as many files, {@code -Dfuzz.first=4711} begins at that one, which with
 * {@code -Dfuzz=1} is how a fault is looked at again, and {@code -Dfuzz.seconds=300} is patient with a busy machine.
 */
class HostileFuzzTest {

    private static final int CASES = Integer.getInteger("fuzz", 300);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    /** Every so many cases the study is run too: one run alone, or, more rarely, to a results folder. */
    private static final int ALONE = 4;

    private static final int WHOLE = 60;
    private static final int WORKERS = 2;
    /** A good study takes a twentieth; a hang has no end, so that a busy machine may be given more. */
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 10));
    /** With all charts and the report, which take seconds. */
    private static final Duration WHOLE_LIMIT = LIMIT.multipliedBy(6);
    /** A good study takes a tenth. What is allocated in all is more than what is held at once. */
    private static final long MOST_BYTES = 2_000_000_000L;

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicIntegerArray codes = new AtomicIntegerArray(4);

    @Test
    void everySpoiltFileIsReadOrRefusedInWordsAndNothingElseHappens(@TempDir Path root) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Map<String, String> before = HostileTree.state(here, 1);
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                HostileTree tree = HostileTree.in(root.resolve("worker" + worker));
                int first = FIRST + worker;
                workers.add(pool.submit(() -> {
                    spoil(tree, first);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals("", String.join("\n\n", faults));
        assertEquals(before.keySet(), HostileTree.state(here, 1).keySet());
        assertTrue(CASES < 100 || codes.get(2) > CASES / 3, codes + ": the changes are too tame");
        System.out.println("fuzz: " + CASES + " spoilt files, commands by exit code: " + codes);
    }

    private void spoil(HostileTree tree, int first) throws IOException {
        List<Path> files = tree.files();
        for (int k = first; k < FIRST + CASES; k += WORKERS) {
            SplittableRandom random = new SplittableRandom(20_260_101L * 31 + k);
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            Files.write(file, new Spoiling(random).of(good));
            Map<String, String> before = tree.state();
            String name = "case " + k + ", " + tree.config().relativize(file);
            try {
                for (List<String> command : commands(tree, file, k)) {
                    int code = code(name + ": " + String.join(" ", command), command);
                    codes.incrementAndGet(code);
                    settle(tree, code, command);
                }
                assertEquals(before, tree.state(), name);
            } catch (AssertionError fault) {
                faults.add(String.valueOf(fault.getMessage()));
                tree.clear();
            }
            Files.write(file, good);
        }
    }

    private static List<List<String>> commands(HostileTree tree, Path file, int k) {
        String out = tree.out().toString();
        if (file.startsWith(tree.config().resolve("calibration"))) {
            // Too few evaluations to begin with, which is said after the file has been found good.
            return List.of(List.of("calibrate", file.toString(), "--evaluations", "1", "--out", out));
        }
        String study = tree.study(file).toString();
        List<List<String>> commands = new ArrayList<>(List.of(List.of("validate", study)));
        if (k % ALONE == 0) {
            commands.add(List.of("run", study, "--runs", "1", "--only-run", "0"));
        }
        if (k % WHOLE == 0) {
            commands.add(List.of("run", study, "--runs", "1", "--threads", "1", "--quiet", "--out", out));
        }
        return commands;
    }

    private static int code(String name, List<String> command) {
        Console console = assertTimeoutPreemptively(
                command.contains("--out") ? WHOLE_LIMIT : LIMIT,
                () -> {
                    long before = allocated();
                    Console said = Console.of(command.toArray(String[]::new));
                    long bytes = allocated() - before;
                    assertTrue(bytes < MOST_BYTES, name + " allocates " + bytes + " bytes");
                    return said;
                },
                name);
        String all = console.out() + console.err();
        assertTrue(List.of(0, 2, 3).contains(console.code()), name + " ends with " + console.code());
        assertFalse(
                all.contains("\tat ") || all.contains("Exception") || all.contains("fault of the program"),
                () -> name + "\n" + all);
        assertTrue(console.code() == 0 || !console.err().isBlank(), name + " says nothing");
        assertTrue(console.err().length() < 100_000, name + " says too much");
        assertTrue(
                all.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                () -> name + " sends control characters to the terminal\n" + all);
        return console.code();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Results are whole or not there; and they go, so that the next case finds none. */
    private static void settle(HostileTree tree, int code, List<String> command) throws IOException {
        if (code != ExitCode.USAGE && command.contains("--quiet")) {
            ResultsReader results = ResultsReader.open(tree.out());
            assertFalse(results.outcomeColumns().isEmpty());
            tree.clear();
        }
        assertFalse(Files.exists(tree.out()), "partial results");
    }
}

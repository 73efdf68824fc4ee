package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large sweep of the empty model in a small heap. A build tries 200 points of 1,000 runs in 96 MB; the whole
 * promise is tried by {@code -Dsweep.points=1000 -Dsweep.runs=10000 -Dsweep.heap=512m -Dpatience=1800}.
 */
class SweepMemoryTest {

    private static final int POINTS = Integer.getInteger("sweep.points", 200);
    private static final int RUNS = Integer.getInteger("sweep.runs", 1000);
    private static final String HEAP = System.getProperty("sweep.heap", "96m");

    @TempDir
    Path root;

    @Test
    void memoryDoesNotGrowWithTheSweep() throws IOException, InterruptedException {
        TinyStudy.in(root).write("sweep.yaml", """
                sweep: large
                question: Does it fit?
                study: tiny.yaml
                runs: %d
                scenarios: [status-quo]
                outputs:
                  - {metric: peak-price, country: USA, mineral: gallium}
                  - {metric: lost-use, country: USA, mineral: all}
                factors:
                  ask-adjustment: {path: market.ask-adjustment, low: 0.15, high: 0.25}
                design: {type: sobol, points: %d}
                """.formatted(RUNS, POINTS));
        Path out = root.resolve("out");
        String[] command = {"sweep", root.resolve("sweep.yaml").toString(), "--out", out.toString(), "--quiet"};

        Console console = JavaMachine.start(root, List.of(), HEAP, EmptyModel.class.getName(), command)
                .await();

        assertEquals(0, console.code(), console.err());
        try (Stream<String> lines = Files.lines(out.resolve("runs.csv"))) {
            assertEquals(1 + (long) POINTS * RUNS, lines.count());
        }
    }
}

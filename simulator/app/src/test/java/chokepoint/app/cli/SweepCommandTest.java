package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Small sweeps of the tiny study, end to end. */
class SweepCommandTest {

    private static final String SWEEP = """
            sweep: small
            question: What matters?
            study: tiny.yaml
            runs: 20
            outputs:
              - {metric: peak-price, country: USA, mineral: gallium}
              - {metric: lost-use, country: USA, mineral: all}
            factors:
              substitution: {path: market.substitution, values: [2, 4]}
              ban: {path: policies.ban, values: [off, on], in: [china-bans-us]}
            design: {type: grid}
            """;

    private static final String UNTIL = """
            until: {metric: peak-price, country: USA, mineral: gallium, statistic: mean, half-width: 2%}
            """;

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() {
        study = TinyStudy.in(root);
        study.write("sweep.yaml", SWEEP);
    }

    private String[] sweep(Path out, String... more) {
        return Stream.concat(
                        Stream.of("sweep", root.resolve("sweep.yaml").toString(), "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Map<String, String> whole(String name, String... more) throws IOException {
        Path out = root.resolve(name);
        Console console = Console.of(sweep(out, more));
        assertEquals(0, console.code(), console.err());
        return files(out);
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = TinyStudy.contents(out);
        files.put(
                "manifest.json",
                Files.readString(out.resolve("manifest.json"))
                        .replaceAll("(?s).*\"results-digest\" *: *\"(\\w+)\".*", "$1"));
        return files;
    }

    private List<String> lines(String name, String file) throws IOException {
        return Files.readAllLines(root.resolve(name).resolve(file));
    }

    @Test
    void aSweepLeavesItsPointsAndRunsWhateverTheThreads() throws IOException {
        Map<String, String> one = whole("one", "--threads", "1");
        assertEquals(one, whole("three", "--threads", "3"));

        assertEquals("point,role,substitution,ban", lines("one", "points.csv").get(0));
        assertEquals(5, lines("one", "points.csv").size());
        List<String> runs = lines("one", "runs.csv");
        assertEquals(
                "point,scenario,run,substitution,ban,USA.gallium.all.peak-price,USA.all.all.lost-use", runs.get(0));
        assertEquals(1 + 4 * 2 * 20, runs.size());
        assertTrue(runs.get(1).contains(",status-quo,0,2,off,"), runs.get(1));
        assertTrue(Files.exists(root.resolve("one.journal")), "it stays for a sweep that grows");
    }

    @Test
    void numbersThatAreVariedHaveTheirUnitWhereverTheyStand() throws IOException {
        study.write(
                "sweep.yaml",
                SWEEP.replace(
                        "substitution: {path: market.substitution, values: [2, 4]}",
                        "memory: {path: market.reference-price-time, values: [6, 12]}"));
        whole("units");

        List<String> dictionary = lines("units", "dictionary.csv");
        assertTrue(
                dictionary.stream().anyMatch(line -> line.startsWith("points.csv,memory,months,")),
                dictionary.toString());
        assertTrue(dictionary.stream().anyMatch(line -> line.startsWith("points.csv,ban,,")), dictionary.toString());
        Path chart = root.resolve("units/charts/map-USA-gallium-peak-price.svg");
        String svg = Files.readString(chart);
        assertTrue(svg.contains("memory, months"), svg);
        assertTrue(svg.contains(" 20 runs of a scenario at a point"), svg);
    }

    @Test
    void rowsStayWhenRunsAndPointsAreAdded() throws IOException {
        whole("out", "--runs", "10");
        List<String> small = lines("out", "runs.csv");
        study.change("sweep.yaml", "[2, 4]", "[2, 4, 8]");
        Console grown = Console.of(sweep(root.resolve("out")));

        assertEquals(0, grown.code(), grown.err());
        assertTrue(lines("out", "runs.csv").containsAll(small));
        assertEquals(1 + 6 * 2 * 20, lines("out", "runs.csv").size());
        assertEquals(files(root.resolve("out")), whole("fresh"));
    }

    @Test
    void shardsJoinToTheBytesOfOneProcess() throws IOException {
        for (String until : List.of("", UNTIL)) {
            study.write("sweep.yaml", SWEEP.replace("runs: 20", until.isEmpty() ? "runs: 20" : "runs: 200") + until);
            Path parts = root.resolve("parts" + until.length());
            for (int k = 1; k <= 3; k++) {
                Console shard = Console.of(sweep(parts, "--shard", k + "/3"));
                assertEquals(0, shard.code(), shard.err());
                assertFalse(Files.exists(parts));
                if (k == 1) {
                    assertEquals(2, merged(parts).code(), "two are missing");
                }
            }
            Console merged = merged(parts);
            assertEquals(0, merged.code(), merged.err());
            assertEquals(whole("whole" + until.length(), "--threads", "2"), files(parts));
        }
    }

    private Console merged(Path parts) {
        return Console.of(
                "merge", root.resolve("sweep.yaml").toString(), parts + ".journal", "--out", parts.toString());
    }

    @Test
    void runsGoOnUntilANumberIsKnownWellEnough() throws IOException {
        study.write("sweep.yaml", SWEEP.replace("runs: 20", "runs: 250") + UNTIL);
        Map<String, String> first = whole("out", "--threads", "1");
        assertEquals(first, whole("again", "--threads", "3"));
        for (String line : lines("out", "cells.csv").subList(1, 9)) {
            assertTrue(line.matches(".*,(200,0,met|250,0,(met|run-cap))"), line);
        }
        assertEquals(first, whole("out"), "what is there is read");
    }

    @Test
    void failedRunsAreListedWithTheCommandThatRepeatsThem() throws IOException {
        KernelMaker kernels = FailingRunsTest.breaking(run -> run == 3);
        Console console = Console.of(kernels, sweep(root.resolve("out")));

        assertEquals(3, console.code(), console.err());
        assertEquals(9, lines("out", "failures.csv").size());
        String point = lines("out", "points.csv").get(1).split(",", -1)[0];
        assertTrue(console.err().contains("--point " + point + " --scenario status-quo --only-run 3"), console.err());
        Console again = Console.of(
                "sweep", root.resolve("sweep.yaml").toString(), "--point", point, "--only-run", "3", "--json");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().contains("USA.gallium.all.peak-price"), again.out());

        assertEquals(0, Console.of(sweep(root.resolve("out"), "--retry-failed")).code());
        assertEquals(files(root.resolve("out")), whole("fresh", "--no-keep"));
        assertFalse(Files.exists(root.resolve("fresh.journal")));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        List<Path> before = new ArrayList<>(entries());
        Console console = Console.of(sweep(root.resolve("out"), "--dry-run"));

        assertEquals(0, console.code(), console.err());
        assertTrue(console.out().contains("4 points (4 in the design), 2 scenarios, 160 runs"), console.out());
        assertEquals(before, entries());
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.sorted().toList();
        }
    }
}

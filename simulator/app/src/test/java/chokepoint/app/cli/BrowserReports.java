package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;

/** Reports of small studies, each made by the commands that a user would type. */
record BrowserReports(Path root) {

    private static final String STUDY = """
            study: tiny
            question: What do two bans and a stockpile do to the United States and Japan?
            reference: reference.yaml
            runs: 12
            seed: 7
            months: 12
            focus: [USA, JPN]
            scenarios:
              status-quo: {}
              china-bans-us:
                policies:
                  ban: {type: export-ban, country: CHN, destinations: [USA], timing: {type: window, start: 2, length: 6}}
              china-bans-all:
                policies:
                  ban: {type: export-ban, country: CHN, timing: {type: window, start: 2, length: 6}}
              stockpile:
                policies:
                  reserve: {type: stockpile, country: USA, days: 60, fill-months: 6, buy-below: 1.5, release-above: 1.6, release-share: 0.25, holding-cost: 0.1, timing: {type: window, start: 0}}
            """;

    private static final String ATTRIBUTION = """
            attribution:
              scenario: china-bans-us
              runs: 4
              switches:
                bans: {policies: [ban]}
                outages: {shocks: [outages]}
            """;

    private static final String SECTION = """
            backtest:
              country: USA
              mineral: gallium
              start: 2023-01
              before: 2023-03
              effective: 2023-04
              until: 2023-10
              supply-cut: 0.3
              targets:
                event-peak-ratio: {observed: 1.1, low: 1, high: 2, source: a book, provenance: found}
              observed: {2023-06: 1.1, 2023-02: 0.95}
            """;

    private static final String SWEEP = """
            sweep: small
            question: What do substitution and a ban matter?
            study: short.yaml
            runs: 2
            outputs:
              - {metric: peak-price, country: USA, mineral: gallium}
              - {metric: purchase-cost, country: USA, mineral: all}
            factors:
              substitution: {path: market.substitution, values: [2, 4, 8]}
              ask-adjustment: {path: market.ask-adjustment, values: [0.1, 0.2, 0.3]}
            design: {type: grid}
            """;

    /** Makes all of them. */
    static BrowserReports in(Path root) throws IOException {
        BrowserReports reports = new BrowserReports(root);
        TinyStudy study = TinyStudy.in(root);
        Files.copy(root.resolve("tiny.yaml"), root.resolve("short.yaml"));
        study.write(
                "event.yaml", Files.readString(root.resolve("tiny.yaml")).replace("months: 6", "months: 12") + SECTION);
        study.write("tiny.yaml", STUDY + ATTRIBUTION);
        study.write("sweep.yaml", SWEEP);
        reports.make(0, run -> false, "run", "tiny.yaml", "study");
        reports.make(0, run -> false, "run", "event.yaml", "backtest");
        reports.make(3, run -> run == 1, "run", "short.yaml", "failed");
        reports.make(0, run -> false, "sweep", "sweep.yaml", "sweep");
        reports.compare("study", "failed");
        return reports;
    }

    private void make(int code, IntPredicate breaks, String command, String file, String name) {
        Console console = Console.of(
                FailingRunsTest.breaking(breaks),
                command,
                root.resolve(file).toString(),
                "--quiet",
                "--out",
                folder(name).toString());
        assertTrue(console.code() == code, console.err());
    }

    /** Puts two of the folders side by side, in a page that is called as reports are. */
    private void compare(String first, String second) {
        String page = root.resolve("comparison").resolve("report.html").toString();
        Console console =
                Console.of("report", folder(first).toString(), folder(second).toString(), "--out", page);
        assertTrue(console.code() == 0, console.err());
    }

    Path folder(String name) {
        return root.resolve("results").resolve(name);
    }

    /** Where a browser finds a report. */
    String address(String name) {
        Path folder = name.equals("comparison") ? root.resolve(name) : folder(name);
        return folder.resolve("report.html").toUri().toString();
    }

    /** Lines of a table of a folder. */
    List<String> lines(String name, String file) throws IOException {
        return Files.readAllLines(folder(name).resolve(file));
    }
}

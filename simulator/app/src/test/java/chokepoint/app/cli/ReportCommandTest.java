package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path root;

    private TinyStudy study;

    @BeforeEach
    void bringFonts() throws IOException {
        chokepoint.app.chart.ChartFonts.install();
        study = TinyStudy.in(root);
    }

    @Test
    void aRunMakesTheReportThatTheCommandMakesAgain() throws IOException {
        assertEquals(0, Console.of(study.run("--quiet")).code());
        String made = Files.readString(study.out().resolve("report.html"));
        Files.delete(study.out().resolve("report.html"));

        Console again = Console.of("report", study.out().toString());
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().strip().endsWith("report.html"), again.out());
        assertEquals(made, Files.readString(study.out().resolve("report.html")));
        assertEquals(0, Console.of(study.run("--quiet")).code(), "the folder is still the study's own");
        assertEquals(0, Console.of("verify", study.out().toString()).code());
    }

    @Test
    void inputsReachTheFolderWithSourceAndClass() throws IOException {
        assertEquals(0, Console.of(study.run("--quiet", "--runs", "2")).code());
        List<String> lines = Files.readAllLines(study.out().resolve("assumptions.csv"));

        assertEquals("input,value,low,high,unit,year,source,provenance", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("minerals.gallium.demand-elasticity-short,-")));
        assertFalse(lines.stream().anyMatch(line -> line.contains("graphite,") && line.startsWith("demand.")), "scope");
        String judged = lines.stream()
                .filter(line -> line.startsWith("market.reference-price-time,12,"))
                .findFirst()
                .orElse("");
        assertTrue(judged.contains("reference.yaml, line ") && judged.endsWith(",setting (judgement)"), judged);
        String report = Files.readString(study.out().resolve("report.html"));
        assertTrue(report.contains("are judgement or recalled with low confidence"));
        assertTrue(report.contains("market.reference-price-time"));
    }

    @Test
    void whatCannotBeReportedIsRefusedInWords() {
        Refused none = new Refused(Console.of("report", root.resolve("nowhere").toString()));
        none.says("nowhere: is no results folder");
        new Refused(Console.of("report", root.toString())).says("manifest.json: is missing");
        new Refused(Console.of("report")).says("Missing required parameter");
        new Refused(Console.of("report", "a", "b")).says("several folders need --out FILE");
        new Refused(Console.of("report", "a", "--out", "x.html")).says("--out goes with several folders");
        new Refused(Console.of(
                        "report", "a", "b", "--out", root.resolve("x.html").toString()))
                .says("a: is no results folder");
        assertFalse(Files.exists(root.resolve("x.html")));
        assertFalse(Files.exists(root.resolve("report.html")));
    }

    private record Refused(Console console) {

        void says(String words) {
            assertEquals(2, console.code(), console.err());
            assertTrue(console.err().contains(words), console.err());
            assertFalse(console.err().contains("Exception"), console.err());
        }
    }
}

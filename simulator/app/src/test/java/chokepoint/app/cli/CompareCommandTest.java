package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CompareCommandTest {

    @TempDir
    Path root;

    private Path first = Path.of(".");

    @BeforeEach
    void record() {
        first = folder("first");
    }

    private Path folder(String name, String... more) {
        return folder(Console.MODEL, name, more);
    }

    private Path folder(KernelMaker kernels, String name, String... more) {
        TinyStudy study = TinyStudy.in(root);
        String[] words = new String[5 + more.length];
        words[0] = "run";
        words[1] = study.file();
        words[2] = "--quiet";
        words[3] = "--out";
        words[4] = root.resolve(name).toString();
        System.arraycopy(more, 0, words, 5, more.length);
        assertEquals(0, Console.of(kernels, words).code());
        return root.resolve(name);
    }

    private Console compare(Path other, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "compare";
        words[1] = first.toString();
        words[2] = other.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return Console.of(words);
    }

    @Test
    void theSameStudyOnAnotherNumberOfThreadsIsTheSameInBothWays() throws Exception {
        Path again = folder("again", "--threads", "1");
        Path junit = root.resolve("junit.xml");

        assertEquals(0, compare(again, "--exact").code());
        Console equivalent = compare(again, "--equivalent", "--junit", junit.toString());
        assertEquals(0, equivalent.code(), equivalent.out());
        assertTrue(equivalent.out().contains("runs in pairs"), equivalent.out());
        assertTrue(equivalent.out().contains("0 different, 0 undecided"), equivalent.out());
        assertEquals("0", parsed(junit).getDocumentElement().getAttribute("failures"));
    }

    @Test
    void aModelThatIsOffByABitIsNotTheSameButEquivalent() throws Exception {
        // Fewer than 72 runs have no interval of their 5 % quantile.
        first = folder("hundred", "--runs", "100");
        Path off = folder(AlteredKernel.OFF, "off", "--runs", "100");
        Path junit = root.resolve("junit.xml");

        Console exact = compare(off, "--exact", "--junit", junit.toString());
        assertEquals(1, exact.code());
        assertTrue(exact.out().contains("first difference: outcomes.parquet: status-quo, run 0, USA."), exact.out());
        assertEquals("1", parsed(junit).getDocumentElement().getAttribute("failures"));
        assertTrue(compare(off, "--exact", "--json").out().contains("\"first-difference\""));
        assertEquals(0, compare(off, "--equivalent", "--margin", "1%").code());
    }

    @Test
    void anotherSeedIsUndecidedWithSoFewRuns() throws Exception {
        Path other = folder("other", "--seed", "8");
        Path junit = root.resolve("junit.xml");
        Path markdown = root.resolve("summary.md");

        Console console =
                compare(other, "--equivalent", "--junit", junit.toString(), "--markdown", markdown.toString());

        assertEquals(1, console.code());
        assertTrue(console.out().contains("independent runs"), console.out());
        Document xml = parsed(junit);
        int cases = xml.getElementsByTagName("testcase").getLength();
        assertEquals(xml.getDocumentElement().getAttribute("tests"), String.valueOf(cases));
        assertTrue(Files.readString(markdown).contains("| outcome | verdict |"));
        assertTrue(compare(other, "--equivalent", "--json").out().contains("\"paired\" : false"));
    }

    @Test
    void moreRunsOfOneSeedAreComparedAsFarAsBothGoAndAMissingScenarioIsADifference() {
        Path more = folder("more", "--runs", "30");
        assertEquals(0, compare(more, "--equivalent").code());
        Console exact = compare(more, "--exact");
        assertTrue(exact.out().contains("row 21, run: nothing and 20"), exact.out());

        Path less = folder("less", "--scenario", "status-quo");
        Console console = compare(less, "--equivalent");
        assertEquals(1, console.code());
        assertTrue(console.out().contains("china-bans-us all"), console.out());
        assertTrue(console.out().contains("only in one"), console.out());
        Console turned = Console.of("compare", less.toString(), first.toString(), "--equivalent");
        assertTrue(turned.out().contains("china-bans-us all"), turned.out());
    }

    @Test
    void aChangedSummaryIsNamedByRowAndColumn() throws IOException {
        Path again = folder("again");
        Path summary = again.resolve("summary.csv");
        Files.writeString(
                summary,
                Files.readString(summary)
                        .replaceFirst(
                                "\nstatus-quo,USA,([^,]*),([^,]*),([^,]*),([^,]*),20,[^,]*,",
                                "\nstatus-quo,USA,$1,$2,$3,$4,20,77.25,"));

        Console console = compare(again, "--exact");

        assertEquals(1, console.code());
        assertTrue(console.out().contains("first difference: summary.csv: status-quo USA"), console.out());
        assertTrue(console.out().contains(", mean: "), console.out());
        assertTrue(console.out().contains(" and 77.25"), console.out());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertEquals(2, compare(root.resolve("nowhere"), "--exact").code());
        assertEquals(2, compare(first).code());
        assertEquals(2, compare(first, "--exact", "--equivalent").code());
        assertEquals(2, compare(first, "--equivalent", "--margin", "3").code());
        assertEquals(2, compare(first, "--equivalent", "--margin", "much").code());
    }

    private static Document parsed(Path file) throws Exception {
        byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    @Test
    void aReportTakesThePlaceOfAFormerOneAndOfNothingElse() throws IOException {
        Path mine = Files.writeString(root.resolve("mine.txt"), "## Two");
        Path link = Files.createSymbolicLink(root.resolve("link.md"), root.resolve("nowhere.md"));
        Path junit = root.resolve("junit.xml");
        Path markdown = root.resolve("summary.md");

        for (Path wrong : List.of(mine, link, first, root.resolve("tiny.yaml"))) {
            for (String way : List.of("--exact", "--equivalent")) {
                Console console = compare(first, way, "--junit", junit.toString(), "--markdown", wrong.toString());
                assertEquals(2, console.code());
                assertTrue(console.err().contains(wrong + " "), console.err());
                assertEquals("", console.out());
                assertFalse(Files.exists(junit), "nothing is written before all is known to be free");
            }
        }
        assertEquals("## Two", Files.readString(mine));
        assertFalse(Files.exists(root.resolve("nowhere.md")));

        for (String way : List.of("--exact", "--equivalent", "--exact")) {
            String[] both = {way, "--junit", junit.toString(), "--markdown", markdown.toString()};
            assertEquals(0, compare(first, both).code());
        }
        // A report of the other kind is none of this.
        assertEquals(
                2, compare(first, "--exact", "--junit", markdown.toString()).code());
        assertTrue(Files.readString(markdown).startsWith("## Two results"));
    }
}

package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.serve.ResultsServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reports that the product made of small studies, in a real browser. */
class ReportInBrowserTest {

    private static final int NARROW = 360;
    private static final int WIDE = 1440;

    /** Letters are at least so many pixels high: a chart may be scrolled on a phone, but has to be read. */
    private static final double LEAST_LETTERS = 9.5;

    @TempDir
    static Path root;

    private static Browser browser;
    private static BrowserReports reports;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(root);
        reports = BrowserReports.in(root);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"study", "backtest", "failed", "sweep", "comparison"})
    void isWholeAndReadableAtBothWidthsInLightAndDark(String name) throws IOException {
        List<Object> wrong = new ArrayList<>();
        browser.console();
        browser.requestsElsewhere();
        browser.open(reports.address(name), WIDE, "light");
        for (int width : new int[] {WIDE, NARROW}) {
            browser.size(width);
            for (String check : List.of(
                    "pageFits()",
                    "figuresAreVisible()",
                    "figuresAreApart()",
                    "textIsApart()",
                    "textIsReadable(" + LEAST_LETTERS + ")",
                    "picturesAreDescribed()")) {
                browser.wrong(check).forEach(one -> wrong.add(width + ": " + one));
            }
            browser.picture(name + "-" + width);
        }
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.inaccessible().forEach(one -> wrong.add(scheme + ": " + one));
        }
        wrong.addAll(browser.console());
        wrong.addAll(browser.requestsElsewhere());

        assertEquals(0, wrong.size(), () -> lines(wrong));
        assertNotEquals(0L, browser.run("return document.querySelectorAll('figure svg').length"));
    }

    @Test
    void aPickerShowsWhatFitsKeepsItInTheAddressAndIsThereAgain() {
        browser.open(reports.address("study"), WIDE, "light");
        long figures = browser.shown("figure");
        long rows = browser.shown("tbody tr");

        browser.driver().findElement(By.name("mineral")).sendKeys("gallium");
        browser.driver().findElement(By.name("country")).sendKeys("Japan");

        assertTrue(
                browser.shown("figure") < figures && browser.shown("figure") > 0,
                browser.shown("figure") + " of " + figures);
        assertTrue(
                browser.shown("tbody tr") < rows && browser.shown("tbody tr") > 0,
                browser.shown("tbody tr") + " of " + rows);
        assertEquals(0L, browser.shown("[data-mineral=cobalt]") + browser.shown("[data-country=USA]"));
        assertEquals("#mineral=gallium&country=JPN", browser.run("return location.hash"));

        long chosen = browser.shown("figure");
        browser.driver().navigate().refresh();
        assertEquals(chosen, browser.shown("figure"));

        browser.driver().findElement(By.cssSelector("form [type=reset]")).click();
        browser.run("return new Promise((done) => setTimeout(done, 50))");
        assertEquals(figures, browser.shown("figure"));
        assertEquals("", browser.run("return location.hash"));
    }

    @Test
    void aScenarioThatIsTakenAwayLeavesTheTables() {
        browser.open(reports.address("study"), WIDE, "light");
        long rows = browser.shown("tr[data-scenario=stockpile]");

        browser.driver()
                .findElement(By.cssSelector("details.scenarios summary"))
                .click();
        browser.driver().findElement(By.cssSelector("input[value=stockpile]")).click();

        assertTrue(rows > 0);
        assertEquals(0L, browser.shown("tr[data-scenario=stockpile]"));
        assertTrue(browser.shown("tr[data-scenario=china-bans-us]") > 0);
        assertTrue(String.valueOf(browser.run("return location.hash")).contains("scenarios=status-quo"));
    }

    @Test
    void aValueIsReadWithThePointerAndWithTheKeyboard() {
        browser.open(reports.address("study"), WIDE, "light");
        String figure = "figure-price-fan-USA-gallium";

        WebElement plot = browser.driver().findElement(By.cssSelector("#" + figure + " .plot"));
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", plot);
        BrowserPointer.over(browser.driver(), figure, 0);
        String pointed = browser.driver()
                .findElement(By.cssSelector("#" + figure + " .tip"))
                .getText();
        plot.sendKeys(Keys.HOME);
        String typed = browser.driver()
                .findElement(By.cssSelector("#" + figure + " .tip"))
                .getText();
        plot.sendKeys(Keys.ARROW_RIGHT);
        String next = browser.driver()
                .findElement(By.cssSelector("#" + figure + " .tip"))
                .getText();

        assertTrue(pointed.contains("month 0") && pointed.contains("q50 1"), pointed);
        assertTrue(typed.contains("month 0"), typed);
        assertTrue(next.contains("month 1"), next);
    }

    @Test
    void aTableIsSortedByItsHeading() {
        browser.open(reports.address("study"), WIDE, "light");
        WebElement head = browser.driver().findElements(By.cssSelector("thead th.number button")).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
        for (String order : List.of("ascending", "descending")) {
            head.click();
            assertEquals(order, head.findElement(By.xpath("..")).getDomAttribute("aria-sort"));
            assertEquals(true, browser.run("""
                            const head = arguments[0].parentNode;
                            const column = Array.from(head.parentNode.children).indexOf(head);
                            const values = Array.from(head.closest('table').tBodies[0].rows)
                              .filter((row) => !row.classList.contains('first'))
                              .map((row) => row.cells[column].dataset.value).filter((text) => text !== '').map(Number);
                            const sign = arguments[1] === 'ascending' ? 1 : -1;
                            return values.length > 2 && values.every((value, k) => k === 0 || sign * (value - values[k - 1]) >= 0);
                            """, head, order));
        }
    }

    @Test
    void aDownloadHasTheNumbersOfTheFolder() throws IOException, InterruptedException {
        browser.open(reports.address("study"), WIDE, "light");
        WebElement get = browser.driver().findElement(By.cssSelector("[data-csv='figure-price-fan-USA-gallium']"));
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", get);
        get.click();

        List<String> got = saved("price-fan-USA-gallium.csv").lines().toList();
        int found = 0;
        for (String line : reports.lines("study", "monthly.csv")) {
            String[] cells = line.split(",", -1);
            if (line.contains(",USA,gallium,all,price,") && cells[0].equals("status-quo")) {
                String start = cells[0] + "," + cells[6] + "," + sixDigits(cells[9]) + "," + sixDigits(cells[10]) + ","
                        + sixDigits(cells[11]);
                assertTrue(got.stream().anyMatch(row -> row.startsWith(start + ",")), start);
                found++;
            }
        }
        assertEquals(12, found);
    }

    /** What the browser has saved. */
    private static String saved(String name) throws IOException, InterruptedException {
        Path file = root.resolve(name);
        for (int k = 0; k < 100 && !Files.exists(file); k++) {
            Thread.sleep(50);
        }
        return Files.readString(file);
    }

    @Test
    void aTableIsSavedAsTheFileThatLiesInTheFolderHoweverItIsSorted() throws IOException, InterruptedException {
        browser.open(reports.address("study"), WIDE, "light");
        browser.run("document.querySelectorAll('details.folded').forEach((one) => { one.open = true; })");
        browser.run("document.querySelectorAll('thead th.number button').forEach((one) => one.click())");
        for (String name : List.of("headline-USA", "differences", "assumptions", "provenance")) {
            for (String ending : List.of("csv", "tex")) {
                browser.run(
                        "document.querySelector(arguments[0]).click()",
                        "[data-table='table-" + name + "'][data-file='" + ending + "']");
                String file = name + "." + ending;
                assertEquals(Files.readString(reports.folder("study").resolve("tables/" + file)), saved(file), file);
            }
        }
    }

    /** As {@link chokepoint.app.chart.ChartData} says. */
    private static double sixDigits(String number) {
        return new BigDecimal(number).round(new MathContext(6)).doubleValue();
    }

    @Test
    void theButtonTurnsThePageDarkAndTheAddressKeepsIt() {
        browser.open(reports.address("study"), WIDE, "light");
        double light = browser.brightness();

        browser.driver().findElement(By.id("theme")).click();

        assertTrue(browser.brightness() < light / 3, light + " became " + browser.brightness());
        assertEquals("#theme=dark", browser.run("return location.hash"));
        browser.driver().navigate().refresh();
        assertTrue(browser.brightness() < light / 3);
    }

    @Test
    void theKeyboardAloneReachesTheReportAndItsPickers() {
        browser.open(reports.address("study"), WIDE, "light");

        browser.focused().sendKeys(Keys.TAB);
        assertEquals("#main", browser.focused().getDomAttribute("href"));
        browser.focused().sendKeys(Keys.ENTER);
        assertEquals("main", browser.focused().getDomAttribute("id"));
        browser.focused().sendKeys(Keys.TAB);
        assertEquals("country", browser.focused().getDomAttribute("name"));
        browser.focused().sendKeys(Keys.ARROW_DOWN);
        assertTrue(String.valueOf(browser.run("return location.hash")).startsWith("#country="));
    }

    @Test
    void isPrintedOnPagesOfPaper() {
        browser.open(reports.address("study"), WIDE, "dark");

        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);

        assertTrue(pdf.startsWith("%PDF-"));
        long pages =
                Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
        assertTrue(pages > 5, pages + " pages");
    }

    @Test
    void theListOfResultsOpensAReportAndIsAccessible() throws IOException {
        try (ResultsServer server = ResultsServer.start(root.resolve("results"), 0)) {
            browser.console();
            browser.open(server.address().toString(), NARROW, "light");
            List<Object> wrong = new ArrayList<>(browser.wrong("pageFits()"));
            browser.picture("list-" + NARROW);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                wrong.addAll(browser.inaccessible());
            }
            browser.driver().findElement(By.linkText("Report of study")).click();
            wrong.addAll(browser.console());

            assertEquals(List.of(), wrong);
            assertTrue(browser.shown("figure svg") > 0, "the report is whole under the server's policy");
            assertFalse(String.valueOf(browser.run("return document.getElementById('shown').textContent"))
                    .isEmpty());
        }
    }

    private static String lines(List<?> wrong) {
        return wrong.stream().map(String::valueOf).limit(20).collect(Collectors.joining("\n", "\n", "\n"));
    }
}

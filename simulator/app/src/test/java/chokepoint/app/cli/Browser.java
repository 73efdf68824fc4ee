package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window: Chromium, driven by chromedriver, both as the system has them. */
final class Browser implements AutoCloseable {

    /** Whether a machine without a browser is at fault, and not excused: {@code .ci/run} says so. */
    private static final boolean DEMANDED = "demanded".equals(System.getenv("BROWSER_TEST"));

    private static final Pattern REQUEST =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

    private final ChromeDriver driver;
    private final String checks;
    private final String axe;

    private Browser(ChromeDriver driver, String checks, String axe) {
        this.driver = driver;
        this.checks = checks;
        this.axe = axe;
    }

    /**
     * Starts one; without Chromium the test is passed over.
     *
     * @param folder for its profile and for what it downloads
     */
    static Browser open(Path folder) throws IOException {
        Path chromium = Path.of("/usr/bin/chromium");
        Path chromedriver = Path.of("/usr/bin/chromedriver");
        boolean isHere = Files.isExecutable(chromium) && Files.isExecutable(chromedriver);
        String words = "the report is tried in a browser only where " + chromium + " and " + chromedriver
                + " are: apt-get install chromium chromium-driver";
        if (DEMANDED) {
            assertTrue(isHere, words);
        }
        assumeTrue(isHere, words);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return new Browser(driver, resource("/browser/checks.js"), resource("/axe.min.js"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page in a window of a size, as a reader who prefers light or dark would see it. */
    void open(String address, int width, String scheme) {
        size(width);
        scheme(scheme);
        driver.get("about:blank");
        driver.get(address);
    }

    void size(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the reader's system prefers. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // A page that glides is elsewhere when it is clicked.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** What a function of {@code checks.js} finds wrong. */
    List<?> wrong(String check) {
        return (List<?>) run(checks + "\nreturn checks." + check + ";");
    }

    Object run(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** The element that keys go to. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** How many of the elements that a selector finds can be seen. */
    long shown(String selector) {
        return (Long) run(
                "return Array.from(document.querySelectorAll(arguments[0]))"
                        + ".filter((one) => one.getClientRects().length > 0).length",
                selector);
    }

    /** What axe finds against WCAG 2, levels A and AA. */
    List<?> inaccessible() {
        if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
            run(axe);
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run({ runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] }).then(
                  (found) => done(found.violations.map((one) => one.id + ': ' + one.help + ' '
                    + one.nodes.slice(0, 3).map((node) => node.target + ' ' + node.failureSummary).join('; '))),
                  (error) => done([String(error)]));
                """);
        return found == null ? List.of("axe gave no answer") : (List<?>) found;
    }

    /** What the console has said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where requests since it was asked last have gone, but for the page itself and what is in it. */
    List<String> requestsElsewhere() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(url -> !url.matches("(file:///tmp/|file:///.*/report\\.html|data:|blob:|about:).*"))
                .toList();
    }

    /** How bright the page's background is, from 0.001 to 255.001. */
    double brightness() {
        return ((Number) run("""
                        const parts = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
                        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.001;
                        """)).doubleValue();
    }

    /** The page as a PDF. */
    byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    /** A picture of the window, for a person to look at; only if a folder is asked for with {@code -Dpictures=DIR}. */
    void picture(String name) throws IOException {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

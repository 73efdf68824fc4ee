package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on results, as its user sees it. */
class ServeCommandTest {

    @TempDir
    static Path root;

    private static ServedResults served;

    @BeforeAll
    static void make() throws IOException {
        served = ServedResults.in(root);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @Test
    void theListHasEveryFolderWithItsQuestionRunsSeedAndDigest() throws IOException {
        HttpResponse<String> list = served.get("/");

        assertEquals(200, list.statusCode());
        String manifest = Files.readString(served.results().resolve("tiny").resolve("manifest.json"));
        String digest = manifest.replaceAll("(?s).*\"results-digest\" : \"([0-9a-f]+)\".*", "$1");
        for (String text : List.of(
                "<h3>tiny</h3>",
                "Does it run?",
                "Study: 2 scenarios, 2 runs, 6 months, seed 7",
                digest,
                "href=\"tiny/report.html\"",
                "href=\"tiny/\"")) {
            assertTrue(list.body().contains(text), text + "\n" + list.body());
        }
        assertTrue(list.body().contains("is not a manifest"), list.body());
        assertFalse(list.body().contains("<script>alert"), list.body());
        for (String text : List.of("away", "partial-1", "secret", "deep")) {
            assertFalse(list.body().contains(text), text + "\n" + list.body());
        }
    }

    @Test
    void everyFileOfAFolderThatIsListedIsSentAsItIs() throws IOException, InterruptedException {
        String page = served.get("/tiny/").body();

        assertFalse(page.contains("link.csv") || page.contains("deep") || page.contains("secret"), page);
        String[] links = page.split("<a href=\"", -1);
        assertTrue(links.length > 10, page);
        for (int k = 2; k < links.length; k++) {
            String link = links[k].substring(0, links[k].indexOf('"'));
            HttpResponse<byte[]> file = served.client()
                    .send(
                            HttpRequest.newBuilder(served.server().address().resolve("/tiny/" + link))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, file.statusCode(), link);
            assertTrue(
                    Arrays.equals(
                            Files.readAllBytes(served.results().resolve("tiny").resolve(link)), file.body()),
                    link);
        }
    }

    @Test
    void aStudyThatRunsIsShownWithHowFarItIs() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        KernelMaker waiting = FailingRunsTest.breaking(run -> {
            if (run == 16) {
                reached.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        });
        String out = served.results().resolve("going").toString();
        Thread study = new Thread(() -> Console.of(
                waiting, "run", root.resolve("tiny.yaml").toString(), "--threads", "1", "--quiet", "--out", out));
        study.start();
        reached.await();
        String during = served.get("/").body();
        released.countDown();
        study.join();

        assertTrue(during.contains("16 of 40 runs (40 %)"), during);
        assertTrue(during.contains("<progress max=\"40\" value=\"16\""), during);
        assertFalse(during.contains("href=\"going/\""), during);
        String after = served.get("/").body();
        assertFalse(after.contains("<progress"), after);
        assertTrue(after.contains("href=\"going/\""), after);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Console console = Console.of("serve", served.results().toString(), "--port", "" + taken.getLocalPort());

            assertEquals(2, console.code());
            assertTrue(console.err().startsWith("chokepoint: port " + taken.getLocalPort()), console.err());
            assertTrue(console.err().contains("--port 0 for any that is free"), console.err());
            assertEquals(1, console.err().lines().count(), console.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve DIR --port 65536", "serve DIR --port -1", "serve DIR --port x", "serve none-such"})
    void whatCannotBeServedIsRefused(String line) {
        Console console =
                Console.of(line.replace("DIR", served.results().toString()).split(" ", -1));

        assertEquals(2, console.code());
        assertTrue(console.err().contains("Usage: chokepoint serve"), console.err());
    }

    /** Ctrl-C and {@code kill} end a Java machine in the same way; a test can be started where Ctrl-C is ignored. */
    @Test
    void aSignalEndsItWithoutAWordAndFreesThePort() throws IOException, InterruptedException {
        JavaMachine machine = JavaMachine.start(root, "serve", served.results().toString(), "--port", "0");
        String said = "";
        while (machine.process().isAlive() && !said.contains("Ctrl-C")) {
            Thread.sleep(50);
            said = Files.readString(machine.out());
        }
        URI address = URI.create(said.replaceAll("(?s).* (http://127\\.0\\.0\\.1:\\d+/);.*", "$1"));
        HttpRequest list = HttpRequest.newBuilder(address).build();
        assertEquals(
                200,
                served.client().send(list, HttpResponse.BodyHandlers.ofString()).statusCode());

        machine.process().destroy();
        Console ended = machine.await();

        assertEquals("", ended.err());
        assertEquals(143, ended.code(), "128 and the number of the signal");
        assertThrows(ConnectException.class, () -> served.client().send(list, HttpResponse.BodyHandlers.ofString()));
    }
}

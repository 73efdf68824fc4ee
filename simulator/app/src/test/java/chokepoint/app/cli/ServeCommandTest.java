package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.serve.ResultsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on results that the product made, with things beside them that it must not show. */
class ServeCommandTest {

    private static final String SECRET = "nobody may read this";

    @TempDir
    static Path root;

    private static ResultsServer server;
    private static HttpClient client;

    @BeforeAll
    static void make() throws IOException {
        String file = TinyStudy.in(root).file();
        Console run = Console.of(
                "run", file, "--runs", "2", "--out", results().resolve("tiny").toString());
        assertEquals(0, run.code(), run.err());
        Files.writeString(root.resolve("secret.txt"), SECRET);
        Files.writeString(results().resolve("secret.txt"), SECRET);
        hidden(results().resolve(".partial-1"));
        hidden(root.resolve("outside"));
        hidden(results().resolve("tiny").resolve("deep"));
        Files.createSymbolicLink(results().resolve("away"), root.resolve("outside"));
        Files.createSymbolicLink(results().resolve("tiny").resolve("link.csv"), root.resolve("secret.txt"));
        Files.createDirectory(results().resolve("linked"));
        Files.copy(
                results().resolve("tiny").resolve("manifest.json"),
                results().resolve("linked").resolve("manifest.json"));
        Files.createSymbolicLink(results().resolve("linked").resolve("tables"), root.resolve("outside"));
        Files.createDirectory(results().resolve("broken"));
        Files.writeString(results().resolve("broken").resolve("manifest.json"), "<script>alert(1)</script>");
        server = ResultsServer.start(results(), 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Path results() {
        return root.resolve("results");
    }

    private static void hidden(Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("manifest.json"), SECRET);
        Files.writeString(folder.resolve("secret.csv"), SECRET);
    }

    private static HttpResponse<String> get(String path) {
        return ask("GET", path);
    }

    private static HttpResponse<String> ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back for bytes that no client library would send. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theListHasEveryFolderWithItsQuestionRunsSeedAndDigest() throws IOException {
        HttpResponse<String> list = get("/");

        assertEquals(200, list.statusCode());
        String manifest = Files.readString(results().resolve("tiny").resolve("manifest.json"));
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
        String page = get("/tiny/").body();

        assertFalse(page.contains("link.csv") || page.contains("deep") || page.contains("secret"), page);
        String[] links = page.split("<a href=\"", -1);
        assertTrue(links.length > 10, page);
        for (int k = 2; k < links.length; k++) {
            String link = links[k].substring(0, links[k].indexOf('"'));
            HttpResponse<byte[]> file = client.send(
                    HttpRequest.newBuilder(server.address().resolve("/tiny/" + link))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, file.statusCode(), link);
            assertTrue(
                    Arrays.equals(Files.readAllBytes(results().resolve("tiny").resolve(link)), file.body()), link);
        }
    }

    @Test
    void aBrowserIsToldToLoadNothingFromElsewhere() {
        for (String path : List.of("/", "/tiny/", "/tiny/report.html", "/tiny/summary.csv", "/none")) {
            HttpResponse<String> answer = get(path);
            String policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertFalse(policy.contains("http:") || policy.contains("*"), policy);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("", header(answer, "Access-Control-Allow-Origin"));
        }
        assertEquals("attachment", header(get("/tiny/summary.csv"), "Content-Disposition"));
        assertEquals("text/csv; charset=utf-8", header(get("/tiny/summary.csv"), "Content-Type"));
        assertEquals("", header(get("/tiny/report.html"), "Content-Disposition"));
    }

    @Test
    void nothingCanBeChanged() throws IOException {
        Map<String, String> before = TinyStudy.contents(results());

        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MKCOL")) {
            HttpResponse<String> answer = ask(method, "/tiny/summary.csv");
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD", header(answer, "Allow"));
        }
        HttpResponse<String> head = ask("HEAD", "/tiny/summary.csv");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                Files.size(results().resolve("tiny").resolve("summary.csv")),
                Long.parseLong(header(head, "Content-Length")));
        get("/");
        get("/tiny/");
        assertEquals(before, TinyStudy.contents(results()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/tiny/../../secret.txt",
                "/tiny/..%2f..%2fsecret.txt",
                "/tiny/%2e%2e/%2e%2e/secret.txt",
                "/tiny/..\\..\\secret.txt",
                "/tiny/..%5c..%5csecret.txt",
                "/tiny/..%252f..%252fsecret.txt",
                "/tiny/%c0%ae%c0%ae/%c0%ae%c0%ae/secret.txt",
                "/tiny/summary.csv%00/../../secret.txt",
                "/tiny/....//....//secret.txt",
                "/tiny/..;/..;/secret.txt",
                "//secret.txt",
                "/secret.txt",
                "/tiny/link.csv",
                "/linked/tables/secret.csv",
                "/tiny/deep/secret.csv",
                "/away/secret.csv",
                "/away/",
                "/.partial-1/secret.csv",
                "/tiny/charts/../../../secret.txt",
                "file:///etc/passwd",
                "http://evil.example/../secret.txt",
                "secret.txt",
                "*",
                "/tiny/\u0000"
            })
    void noSpellingLeadsToAFileThatIsNotOfTheResults(String path) throws IOException {
        String host = "127.0.0.1:" + server.address().getPort();
        String absolute =
                path.replace("secret.txt", root.resolve("secret.txt").toString().substring(1));
        for (String asked : List.of(path, absolute)) {
            String answer = raw("GET " + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertFalse(answer.contains(SECRET) || answer.contains("root:"), answer);
            assertFalse(answer.startsWith("HTTP/1.1 200"), asked + "\n" + answer);
            assertFalse(answer.contains("at java."), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil:PORT", ""})
    void aNameThatOnlyPointsHereIsNotAnswered(String host) throws IOException {
        String name = host.replace("PORT", Integer.toString(server.address().getPort()));

        String answer = raw("GET /tiny/summary.csv HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertFalse(answer.contains("peak-price"), answer);
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        int port = server.address().getPort();
        assertEquals("127.0.0.1", server.address().getHost());
        for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(one.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertFalse(answers(address, port), address.toString());
                }
            }
        }
        assertTrue(answers(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
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
        String out = results().resolve("going").toString();
        Thread study = new Thread(() -> Console.of(
                waiting, "run", root.resolve("tiny.yaml").toString(), "--threads", "1", "--quiet", "--out", out));
        study.start();
        reached.await();
        String during = get("/").body();
        released.countDown();
        study.join();

        assertTrue(during.contains("16 of 40 runs (40 %)"), during);
        assertTrue(during.contains("<progress max=\"40\" value=\"16\""), during);
        assertFalse(during.contains("href=\"going/\""), during);
        String after = get("/").body();
        assertFalse(after.contains("<progress"), after);
        assertTrue(after.contains("href=\"going/\""), after);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Console console = Console.of("serve", results().toString(), "--port", "" + taken.getLocalPort());

            assertEquals(2, console.code());
            assertTrue(console.err().startsWith("chokepoint: port " + taken.getLocalPort()), console.err());
            assertTrue(console.err().contains("--port 0 for any that is free"), console.err());
            assertEquals(1, console.err().lines().count(), console.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve DIR --port 65536", "serve DIR --port -1", "serve DIR --port x", "serve none-such"})
    void whatCannotBeServedIsRefused(String line) {
        Console console = Console.of(line.replace("DIR", results().toString()).split(" ", -1));

        assertEquals(2, console.code());
        assertTrue(console.err().contains("Usage: chokepoint serve"), console.err());
    }

    /** Ctrl-C and {@code kill} end a Java machine in the same way; a test can be started where Ctrl-C is ignored. */
    @Test
    void aSignalEndsItWithoutAWordAndFreesThePort() throws IOException, InterruptedException {
        JavaMachine machine = JavaMachine.start(root, "serve", results().toString(), "--port", "0");
        String said = "";
        while (machine.process().isAlive() && !said.contains("Ctrl-C")) {
            Thread.sleep(50);
            said = Files.readString(machine.out());
        }
        URI address = URI.create(said.replaceAll("(?s).* (http://127\\.0\\.0\\.1:\\d+/);.*", "$1"));
        HttpRequest list = HttpRequest.newBuilder(address).build();
        assertEquals(
                200, client.send(list, HttpResponse.BodyHandlers.ofString()).statusCode());

        machine.process().destroy();
        Console ended = machine.await();

        assertEquals("", ended.err());
        assertEquals(143, ended.code(), "128 and the number of the signal");
        assertThrows(ConnectException.class, () -> client.send(list, HttpResponse.BodyHandlers.ofString()));
    }
}

package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server on results keeps from whoever asks. */
class ServeSafetyTest {

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
    void aBrowserIsToldToLoadNothingFromElsewhere() {
        for (String path : List.of("/", "/tiny/", "/tiny/report.html", "/tiny/summary.csv", "/none")) {
            HttpResponse<String> answer = served.get(path);
            String policy = ServedResults.header(answer, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertFalse(policy.contains("http:") || policy.contains("*"), policy);
            assertEquals("nosniff", ServedResults.header(answer, "X-Content-Type-Options"));
            assertEquals("", ServedResults.header(answer, "Access-Control-Allow-Origin"));
        }
        assertEquals("attachment", ServedResults.header(served.get("/tiny/summary.csv"), "Content-Disposition"));
        assertEquals("text/csv; charset=utf-8", ServedResults.header(served.get("/tiny/summary.csv"), "Content-Type"));
        assertEquals("", ServedResults.header(served.get("/tiny/report.html"), "Content-Disposition"));
    }

    @Test
    void nothingCanBeChanged() throws IOException {
        Map<String, String> before = TinyStudy.contents(served.results());

        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MKCOL")) {
            HttpResponse<String> answer = served.ask(method, "/tiny/summary.csv");
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD", ServedResults.header(answer, "Allow"));
        }
        HttpResponse<String> head = served.ask("HEAD", "/tiny/summary.csv");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                Files.size(served.results().resolve("tiny").resolve("summary.csv")),
                Long.parseLong(ServedResults.header(head, "Content-Length")));
        served.get("/");
        served.get("/tiny/");
        assertEquals(before, TinyStudy.contents(served.results()));
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
        String host = "127.0.0.1:" + served.port();
        String absolute =
                path.replace("secret.txt", root.resolve("secret.txt").toString().substring(1));
        for (String asked : List.of(path, absolute)) {
            String answer = served.raw("GET " + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertFalse(answer.contains(ServedResults.SECRET) || answer.contains("root:"), answer);
            assertFalse(answer.startsWith("HTTP/1.1 200"), asked + "\n" + answer);
            assertFalse(answer.contains("at java."), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil:PORT", ""})
    void aNameThatOnlyPointsHereIsNotAnswered(String host) throws IOException {
        String name = host.replace("PORT", Integer.toString(served.port()));

        String answer = served.raw("GET /tiny/summary.csv HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertFalse(answer.contains("peak-price"), answer);
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        int port = served.port();
        assertEquals("127.0.0.1", served.server().address().getHost());
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
}

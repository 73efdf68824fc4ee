package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.app.serve.ResultsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server on results that the product made, with things beside them that it must not show. */
record ServedResults(Path root, ResultsServer server, HttpClient client) implements AutoCloseable {

    static final String SECRET = "nobody may read this";

    /** Runs the study and serves what it left, below a folder. */
    static ServedResults in(Path root) throws IOException {
        Path results = root.resolve("results");
        String file = TinyStudy.in(root).file();
        Console run = Console.of(
                "run", file, "--runs", "2", "--out", results.resolve("tiny").toString());
        assertEquals(0, run.code(), run.err());
        Files.writeString(root.resolve("secret.txt"), SECRET);
        Files.writeString(results.resolve("secret.txt"), SECRET);
        hidden(results.resolve(".partial-1"));
        hidden(root.resolve("outside"));
        hidden(results.resolve("tiny").resolve("deep"));
        Files.createSymbolicLink(results.resolve("away"), root.resolve("outside"));
        Files.createSymbolicLink(results.resolve("tiny").resolve("link.csv"), root.resolve("secret.txt"));
        Files.createDirectory(results.resolve("linked"));
        Files.copy(
                results.resolve("tiny").resolve("manifest.json"),
                results.resolve("linked").resolve("manifest.json"));
        Files.createSymbolicLink(results.resolve("linked").resolve("tables"), root.resolve("outside"));
        Files.createDirectory(results.resolve("broken"));
        Files.writeString(results.resolve("broken").resolve("manifest.json"), "<script>alert(1)</script>");
        return new ServedResults(root, ResultsServer.start(results, 0), HttpClient.newHttpClient());
    }

    Path results() {
        return root.resolve("results");
    }

    private static void hidden(Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("manifest.json"), SECRET);
        Files.writeString(folder.resolve("secret.csv"), SECRET);
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path);
    }

    HttpResponse<String> ask(String method, String path) {
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
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}

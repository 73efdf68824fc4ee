package chokepoint.app.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a folder of results to browsers on this machine. Bound to 127.0.0.1, reads only, and makes nothing: no run,
 * no chart, no report.
 */
public final class ResultsServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService workers;
    private final Answers answers;

    private ResultsServer(HttpServer server, Answers answers) {
        this.server = server;
        this.answers = answers;
        workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "serve");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to answer.
     *
     * @param root that holds results folders
     * @param port 0: any that is free
     * @throws java.net.BindException if the port is not free
     */
    public static ResultsServer start(Path root, int port) throws IOException {
        ResultsTree tree = new ResultsTree(root.toRealPath());
        Answers answers = new Answers(tree, new Lists(tree, Clock.systemUTC()), Pages.load());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        ResultsServer started = new ResultsServer(server, answers);
        server.createContext("/", started::answer);
        server.setExecutor(started.workers);
        server.start();
        return started;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answers.of(
                        exchange.getRequestMethod(),
                        exchange.getRequestHeaders().getFirst("Host"),
                        port(),
                        exchange.getRequestURI().getRawPath());
            } catch (IOException e) {
                answer = Answer.refusal(500, "the results cannot be read: " + e.getMessage());
            }
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        headers(exchange.getResponseHeaders(), answer);
        if (isHead || answer.length() == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(answer.length()));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        try (InputStream body = answer.body().open()) {
            exchange.sendResponseHeaders(answer.status(), answer.length());
            try (OutputStream out = exchange.getResponseBody()) {
                body.transferTo(out);
            }
        }
    }

    private static void headers(Headers headers, Answer answer) {
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (answer.isDownload()) {
            headers.set("Content-Disposition", "attachment");
        }
        if (answer.status() == 405) {
            headers.set(
                    "Allow", String.join(", ", Answers.METHODS.stream().sorted().toList()));
        }
    }
}

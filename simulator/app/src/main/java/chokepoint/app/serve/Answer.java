package chokepoint.app.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the server says to a request.
 *
 * @param policy what a browser may do with it: a Content-Security-Policy
 * @param isDownload whether a browser should keep it as a file
 */
record Answer(int status, String type, String policy, boolean isDownload, long length, Body body) {

    /** Nothing may be loaded and nothing run. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** What a report is of: one file with its own script, style, fonts and pictures. */
    private static final String REPORT = NOTHING
            + "; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src data:";

    private static final String PICTURE = NOTHING + "; style-src 'unsafe-inline'; img-src data:";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "tex", "text/plain; charset=utf-8");

    /** Opens what is to be sent. */
    interface Body {
        InputStream open() throws IOException;
    }

    static Answer page(String html, String policy) {
        return of(200, "text/html; charset=utf-8", html, policy);
    }

    /** A short text that says why there is nothing else. */
    static Answer refusal(int status, String words) {
        return of(status, "text/plain; charset=utf-8", words + "\n", NOTHING);
    }

    private static Answer of(int status, String type, String text, String policy) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, type, policy, false, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static Answer file(Path file) throws IOException {
        String name = ResultsTree.name(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        String policy = ending.equals("html") ? REPORT : ending.equals("svg") ? PICTURE : NOTHING;
        boolean isShown = type.startsWith("text/html") || type.startsWith("image/") || type.endsWith("/json");
        return new Answer(
                200,
                type,
                policy,
                !isShown,
                Files.size(file),
                () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }
}

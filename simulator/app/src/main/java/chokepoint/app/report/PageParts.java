package chokepoint.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the page brings along besides its text, so that it needs no network.
 *
 * @param style CSS
 * @param script JavaScript
 * @param fonts CSS with the fonts in it
 * @param data JSON of {@link PageData}
 */
public record PageParts(String style, String script, String fonts, String data) {

    static PageParts of(ReportPage page) throws IOException {
        return new PageParts(
                resource("report.css"),
                resource("files.js") + resource("report.js") + resource("tables.js"),
                PageFonts.css(),
                PageData.of(page));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PageParts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the program lacks its own file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package chokepoint.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A file of a results folder.
 *
 * @param name in the folder, for example {@code charts/price-fan-USA-gallium.svg}
 * @param link from the folder's page
 * @param bytes its size
 */
public record FileLine(String name, String link, long bytes) {

    private static final double THOUSAND = 1000;

    static List<FileLine> of(ResultsTree tree, Path folder) throws IOException {
        List<FileLine> lines = new ArrayList<>();
        for (Path file : tree.files(folder)) {
            StringJoiner name = new StringJoiner("/");
            StringJoiner link = new StringJoiner("/");
            folder.relativize(file).forEach(part -> {
                name.add(part.toString());
                link.add(Links.of(part.toString()));
            });
            lines.add(new FileLine(name.toString(), link.toString(), Files.size(file)));
        }
        return lines;
    }

    /** Its size for people. */
    public String size() {
        double kilobytes = bytes / THOUSAND;
        return kilobytes < THOUSAND
                ? String.format(Locale.ROOT, "%.0f kB", Math.max(1, kilobytes))
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / THOUSAND);
    }
}

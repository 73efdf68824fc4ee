package chokepoint.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A report at a path that the user names, outside of any results folder. It takes the place of a former report of its
 * kind and of nothing else, and follows no symbolic link.
 *
 * @param openings how reports of this kind begin
 */
record ReportFile(Path file, List<String> openings) {

    /** Refuses to go on if writing would destroy anything but such a report, or follow a link. */
    void requireFree() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a symbolic link; reports are only written to real files");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isReport()) {
            throw new IOException(
                    file + " exists and is no former report of this kind; delete it, or name another file");
        }
    }

    private boolean isReport() throws IOException {
        for (String opening : openings) {
            byte[] bytes = opening.getBytes(StandardCharsets.UTF_8);
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                if (new String(in.readNBytes(bytes.length), StandardCharsets.UTF_8).equals(opening)) {
                    return true;
                }
            }
        }
        return false;
    }

    void write(String text) throws IOException {
        requireFree();
        try (OutputStream out = Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

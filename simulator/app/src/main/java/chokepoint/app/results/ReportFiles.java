package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the report and its tables into a results folder, each file beside its place and then into it. */
public final class ReportFiles {

    private static final String PARTIAL = ".partial";

    private ReportFiles() {}

    /**
     * Writes the page, and makes {@code tables/} hold what is given and nothing else.
     *
     * @param tables texts by name of their files
     * @return the page's file
     * @throws FolderRefusedException if {@code tables} or the page would lead out of the folder
     */
    public static Path write(Path folder, String page, Map<String, String> tables) throws IOException {
        Path ofTables = folder.resolve(ResultsFolder.TABLES);
        Path report = folder.resolve(ResultsFolder.REPORT);
        for (Path own : List.of(ofTables, report)) {
            if (Files.isSymbolicLink(own)) {
                throw new FolderRefusedException(own, "is a symbolic link; reports are only written to real places");
            }
        }
        Files.createDirectories(ofTables);
        // The page last: who sees it sees its tables.
        for (Map.Entry<String, String> table : tables.entrySet()) {
            replace(ofTables.resolve(table.getKey()), ofTables, table.getValue());
        }
        clear(ofTables, tables);
        replace(report, ofTables, page);
        return report;
    }

    /** Writes a page of several folders to a file of the user's choice. */
    public static Path write(Path file, String page) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null || Files.isDirectory(whole) || Files.isSymbolicLink(whole)) {
            throw new FolderRefusedException(file, "is no place for a file");
        }
        Files.createDirectories(parent);
        replace(whole, parent, page);
        return file;
    }

    /** Takes out what an older report left. */
    private static void clear(Path ofTables, Map<String, String> tables) throws IOException {
        List<Path> there;
        try (Stream<Path> files = Files.list(ofTables)) {
            there = files.sorted().toList();
        }
        for (Path file : there) {
            boolean old = !tables.containsKey(String.valueOf(file.getFileName()));
            if (old && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }

    private static void replace(Path file, Path beside, String text) throws IOException {
        Path partial = beside.resolve("." + file.getFileName() + PARTIAL);
        // Whatever is there is not written through: it may be a link to somewhere else.
        Files.deleteIfExists(partial);
        Files.writeString(partial, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

package chokepoint.app.serve;

import chokepoint.app.results.ResultsFolder;
import chokepoint.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below a root that may be shown: those of results folders, and of their charts and tables.
 *
 * <p>What is asked for is compared with the names that are there and never made a path of, so that no spelling leads
 * out. Symbolic links and hidden files are not there.
 *
 * @param root a real folder
 */
record ResultsTree(Path root) {

    private static final Set<String> INNER = Set.of(ResultsFolder.CHARTS, "tables");

    /** The results folders, by name. */
    List<Path> folders() throws IOException {
        return below(root).stream().filter(ResultsTree::isResults).toList();
    }

    /** The folders of journals, by name. */
    List<Path> journals() throws IOException {
        return below(root).stream()
                .filter(path -> isFolder(path) && name(path).endsWith(Journal.ENDING))
                .toList();
    }

    /** The files of a results folder that may be shown, by name; those of its inner folders last. */
    List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> inner = new ArrayList<>();
        for (Path path : below(folder)) {
            if (isFile(path)) {
                files.add(path);
            } else if (isFolder(path) && INNER.contains(name(path))) {
                inner.addAll(below(path).stream().filter(ResultsTree::isFile).toList());
            }
        }
        files.addAll(inner);
        return files;
    }

    /** The results folder of a name; null if there is none. */
    @Nullable Path folder(String name) throws IOException {
        return folders().stream()
                .filter(path -> name(path).equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * The file by a way of names, of two or three; null if there is none.
     *
     * @param names results folder, inner folder if any, file
     */
    @Nullable Path file(List<String> names) throws IOException {
        Path folder = names.size() < 2 ? null : folder(names.get(0));
        if (folder == null) {
            return null;
        }
        List<String> wanted = names.subList(1, names.size());
        return files(folder).stream()
                .filter(path -> names(folder.relativize(path)).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return names;
    }

    private static boolean isResults(Path path) {
        return isFolder(path) && isFile(path.resolve(ResultsFolder.MANIFEST));
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !name(path).startsWith(".")).sorted().toList();
        }
    }
}

package chokepoint.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario file: its own sections lie on the tables of its {@code data} folder, and those on
 * the file that it {@code extends}.
 */
final class ScenarioFile {

    private static final String EXTENDS = "extends";
    private static final String DATA = "data";
    private static final String CSV = ".csv";

    private final Problems problems;
    private final Overlay overlay;

    ScenarioFile(Problems problems) {
        this.problems = problems;
        this.overlay = new Overlay(problems);
    }

    /** The whole tree of a file. What makes it unreadable is thrown, the rest added to the problems. */
    Node.Mapping read(Path file) {
        return read(file, List.of());
    }

    private Node.Mapping read(Path file, List<Path> above) {
        List<Path> open = new ArrayList<>(above);
        open.add(file.toAbsolutePath().normalize());
        Node.Mapping own = YamlReader.mapping(Source.read(file), problems);
        Node.Mapping tree = new Node.Mapping(own.mark(), Map.of(), Map.of());
        Path extended = pathAt(own, EXTENDS, file);
        if (extended != null && open.contains(extended.toAbsolutePath().normalize())) {
            refuse(own, EXTENDS, "files must not extend each other in a circle");
        } else if (extended != null && exists(Files.isRegularFile(extended), own, EXTENDS, extended)) {
            tree = overlay.merge(tree, read(extended, open));
        }
        Path folder = pathAt(own, DATA, file);
        if (folder != null && exists(Files.isDirectory(folder), own, DATA, folder)) {
            tree = overlay.merge(tree, tables(folder));
        }
        return overlay.merge(tree, own.without(EXTENDS, DATA));
    }

    /** A path that a key holds, relative to its file; null if there is none or it is unusable. */
    @Nullable Path pathAt(Node.Mapping tree, String key, Path file) {
        Node node = tree.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Kind.TEXT
                && !scalar.text().isBlank()) {
            try {
                return file.resolveSibling(scalar.text()).normalize();
            } catch (InvalidPathException e) {
                refuse(tree, key, "not a path: " + e.getReason());
                return null;
            }
        }
        refuse(tree, key, "expected a path but found " + node.described());
        return null;
    }

    /** Whether a path may be followed; if not, that is reported at the key that holds it. */
    boolean exists(boolean found, Node.Mapping tree, String key, Path path) {
        if (!found) {
            refuse(tree, key, "no such " + (key.equals(DATA) ? "folder: " : "file: ") + Source.nameOf(path));
        }
        return found;
    }

    private void refuse(Node.Mapping tree, String key, String message) {
        Node node = tree.get(key);
        problems.add(node == null ? tree.mark() : node.mark(), key, message);
    }

    private Node.Mapping tables(Path folder) {
        Node.Mapping tree = new Node.Mapping(new Source(Source.nameOf(folder), "").start(), Map.of(), Map.of());
        for (Table table : Table.ALL) {
            Path file = folder.resolve(table.name() + CSV);
            if (Files.exists(file)) {
                tree = overlay.merge(tree, table(table, file));
            }
        }
        refuseMisspelt(folder);
        return tree;
    }

    private Node.Mapping table(Table table, Path file) {
        try {
            return TableReader.read(table, Source.read(file), problems);
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return TableReader.faulty(table, new Source(Source.nameOf(file), ""));
        }
    }

    /** Other files may lie in the folder, such as data for fits; but not one that looks like a table. */
    private void refuseMisspelt(Path folder) {
        List<String> known = Table.ALL.stream().map(Table::name).toList();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(CSV))
                    .map(name -> name.substring(0, name.length() - CSV.length()))
                    .filter(name -> !known.contains(name) && Spelling.nearest(name, known) != null)
                    .sorted()
                    .forEach(name -> {
                        Source source = new Source(Source.nameOf(folder.resolve(name + CSV)), "");
                        String message = "no table of this name" + Spelling.hint(name, known);
                        problems.add(source.start(), "", message);
                    });
        } catch (IOException e) {
            Source source = new Source(Source.nameOf(folder), "");
            problems.add(source.start(), "", "the folder cannot be read: " + e.getMessage());
        }
    }
}

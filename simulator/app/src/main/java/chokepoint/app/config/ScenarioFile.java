package chokepoint.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        Node extended = own.get(EXTENDS);
        if (extended != null) {
            Path path = path(extended, EXTENDS, file);
            if (open.contains(path.toAbsolutePath().normalize())) {
                throw refusal(extended, EXTENDS, "files must not extend each other in a circle");
            }
            tree = overlay.merge(tree, read(path, open));
        }
        Node folder = own.get(DATA);
        if (folder != null) {
            Node.Mapping tables = tables(path(folder, DATA, file));
            tree = overlay.merge(tree, extended == null ? complete(tables, own, folder, file) : tables);
        }
        return overlay.merge(tree, own.without(EXTENDS, DATA));
    }

    /** The path that a key holds, relative to its file; throws if there is nothing at it. */
    static Path path(Node node, String key, Path file) {
        if (!(node instanceof Node.Scalar scalar)
                || scalar.kind() != Kind.TEXT
                || scalar.text().isBlank()) {
            throw refusal(node, key, "expected a path but found " + node.described());
        }
        Path path;
        try {
            path = file.resolveSibling(scalar.text()).normalize();
        } catch (InvalidPathException e) {
            throw refusal(node, key, "not a path: " + e.getReason());
        }
        boolean folder = key.equals(DATA);
        if (folder ? !Files.isDirectory(path) : !Files.exists(path)) {
            throw refusal(node, key, "no such " + (folder ? "folder: " : "file: ") + Source.nameOf(path));
        }
        return path;
    }

    private static ConfigException refusal(Node node, String key, String message) {
        return ConfigException.of(new ConfigProblem(node.mark(), key, message));
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

    /** Tells of each table that nothing stands in for, once and not at every row that it should have. */
    private Node.Mapping complete(Node.Mapping tables, Node.Mapping own, Node folder, Path file) {
        Node.Mapping tree = tables;
        for (Table table : Table.ALL) {
            Path missing = path(folder, DATA, file).resolve(table.name() + CSV);
            if (!Files.exists(missing) && own.get(table.section()) == null) {
                problems.add(folder.mark(), DATA, "no such file: " + Source.nameOf(missing));
                tree = overlay.merge(tree, TableReader.faulty(table, new Source(Source.nameOf(missing), "")));
            }
        }
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

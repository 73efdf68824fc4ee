package chokepoint.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the project's {@code config/}, to be spoilt, a folder for results, and room around both. */
record HostileTree(Path root) {

    static HostileTree in(Path root) throws IOException {
        HostileTree tree = new HostileTree(root);
        try (Stream<Path> all = Files.walk(TinyStudy.CONFIG)) {
            for (Path path : all.toList()) {
                Path target =
                        tree.config().resolve(TinyStudy.CONFIG.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return tree;
    }

    /** Two folders down, so that what leads out of it by .. is seen. */
    Path config() {
        return root.resolve("inner/config");
    }

    Path out() {
        return root.resolve("inner/out");
    }

    /** All files that a command reads. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(config())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(config().resolve("golden")))
                    .filter(file -> !file.startsWith(config().resolve("forecasts")))
                    .sorted()
                    .toList();
        }
    }

    /** A study that reads a file, itself if it is one. */
    Path study(Path file) {
        if (file.startsWith(config().resolve("studies")) || file.startsWith(config().resolve("backtests"))) {
            return file;
        }
        String name = file.endsWith("quarrel.yaml")
                ? "relations-and-retaliation"
                : file.endsWith("uncertain.yaml") ? "gallium-uncertain" : "two-prices";
        return config().resolve("studies").resolve(name + ".yaml");
    }

    /** Deletes results and journal. */
    void clear() throws IOException {
        for (Path folder : List.of(out(), out().resolveSibling("out.journal"))) {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    /** Every file and folder in it, each file with its size and when it was changed. */
    Map<String, String> state() throws IOException {
        return state(root, Integer.MAX_VALUE);
    }

    /** The same of any folder. */
    static Map<String, String> state(Path folder, int depth) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, depth)) {
            for (Path path : all.toList()) {
                boolean file = Files.isRegularFile(path);
                state.put(path.toString(), file ? Files.size(path) + " " + Files.getLastModifiedTime(path) : "");
            }
        }
        return state;
    }
}

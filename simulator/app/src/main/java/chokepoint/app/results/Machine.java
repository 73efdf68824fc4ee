package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The computer and the Java that made results. Nothing here may change a number.
 *
 * @param java vendor and version
 * @param system operating system, version and architecture
 * @param cpu model, or the architecture where it cannot be found out
 * @param cores that Java may use
 */
public record Machine(String java, String system, String cpu, int cores) {

    /** The one this runs on. */
    public static Machine here() {
        return new Machine(
                property("java.vm.name") + " " + property("java.runtime.version") + " (" + property("java.vendor")
                        + ")",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                cpuModel(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException e) {
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}

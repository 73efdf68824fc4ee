package chokepoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code simulator/dependencies.csv} names every library with its licence, and no licence binds the product. */
class DependenciesTest {

    private static final Path LIST = Path.of("../dependencies.csv");
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT");
    /** Each a jar of its own in {@code lib/}, as the LGPL asks. */
    private static final Set<String> LESSER = Set.of("jfreechart", "jasperreports-fonts");
    /** The libraries of tests that bring others along, which are not listed one by one. */
    private static final List<String> TEST = List.of("junit-", "archunit", "slf4j-", "opentest4j", "apiguardian");

    private record Library(String artifact, String version, String where, String licence) {

        static Library of(String line) {
            String[] cells = line.split(",", 6);
            return new Library(cells[1], cells[2], cells[3], cells[4]);
        }

        String jar() {
            return artifact + "-" + version + ".jar";
        }
    }

    private static List<Library> product() throws IOException {
        return all().filter(library -> library.where().equals("product")).toList();
    }

    private static Stream<Library> all() throws IOException {
        return Files.readAllLines(LIST).stream().skip(1).map(Library::of);
    }

    private static boolean isListed(String jar) {
        return TEST.stream().noneMatch(jar::startsWith);
    }

    @Test
    void everyJarOfTheProductAndOfItsTestsIsListedAndNoOther() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Set<String> found = Stream.of(path.split(File.pathSeparator, -1))
                .map(part -> String.valueOf(Path.of(part).getFileName()))
                .filter(name -> name.endsWith(".jar") && !name.startsWith("chokepoint") && !name.startsWith("surefire"))
                .filter(DependenciesTest::isListed)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = all().filter(library -> !library.where().equals("benchmarks"))
                .map(Library::jar)
                .filter(DependenciesTest::isListed)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, found);
    }

    @Test
    void noLicenceOfTheProductIsOneThatBindsIt() throws IOException {
        for (Library library : product()) {
            boolean lesser =
                    LESSER.contains(library.artifact()) && library.licence().startsWith("LGPL-");
            assertTrue(lesser || LICENCES.contains(library.licence()), library.toString());
        }
    }
}

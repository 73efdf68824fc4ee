package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script, in a tree of empty files where Maven and Java only say that they were called. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final Path SCRIPT =
            Path.of("../bin/chokepoint").toAbsolutePath().normalize();
    private static final Path JAR = Path.of("target/chokepoint.jar");
    private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path root;

    private Path home = Path.of(".");
    private Path stubs = Path.of(".");
    private Path called = Path.of(".");

    @BeforeEach
    void plantATree() throws IOException {
        home = root.resolve("a tree");
        stubs = Files.createDirectory(root.resolve("stubs"));
        called = root.resolve("mvn-was-called");
        file("pom.xml");
        file("simulator/engine/pom.xml");
        file("simulator/app/pom.xml");
        file("simulator/engine/src/main/java/World.java");
        file("simulator/app/src/main/java/Main.java");
        file("simulator/bin/chokepoint");
        Files.writeString(home.resolve("simulator/bin/chokepoint"), Files.readString(SCRIPT));
        assertTrue(home.resolve("simulator/bin/chokepoint").toFile().setExecutable(true));
        stub("mvn", "touch '" + called + "'; mkdir -p '" + jar().getParent() + "'; echo jar > '" + jar() + "'");
        stub("java", "echo \"java $*\"");
    }

    private Path file(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(OLD));
    }

    private Path jar() {
        return home.resolve("simulator/app/target/chokepoint.jar");
    }

    private void stub(String name, String body) throws IOException {
        Path stub = Files.writeString(stubs.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertTrue(stub.toFile().setExecutable(true));
    }

    private Console start(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("JAVA_OPTS");
        builder.environment().merge("PATH", "", (path, none) -> stubs + File.pathSeparator + path);
        Process process = builder.redirectError(root.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Console(process.exitValue(), out, Files.readString(root.resolve("err")));
    }

    private Path script() {
        return home.resolve("simulator/bin/chokepoint");
    }

    @Test
    void aMissingJarIsBuiltAndStartedWithTheArguments() throws IOException, InterruptedException {
        Console console = start(script(), "run", "my study.yaml");

        assertEquals(0, console.code(), console.err());
        assertTrue(Files.exists(called));
        assertTrue(console.err().contains("building"), console.err());
        assertTrue(console.out().endsWith("-jar " + jar() + " run my study.yaml\n"), console.out());
        assertTrue(console.out().contains("-Dchokepoint.terminal=false"), console.out());
    }

    @Test
    void aFreshJarIsNotBuiltAgain() throws IOException, InterruptedException {
        file("simulator/app/target/chokepoint.jar");
        Files.setLastModifiedTime(jar(), FileTime.from(OLD.plusSeconds(60)));
        setTimesOfFolders();
        Console console = start(script(), "--version");

        assertEquals(0, console.code(), console.err());
        assertFalse(Files.exists(called));
        assertEquals("", console.err());
    }

    @Test
    void aSourceNewerThanTheJarIsBuilt() throws IOException, InterruptedException {
        aFreshJarIsNotBuiltAgain();
        Path source = home.resolve("simulator/engine/src/main/java/World.java");
        Files.setLastModifiedTime(source, FileTime.from(OLD.plusSeconds(120)));

        assertEquals(0, start(script(), "--version").code());
        assertTrue(Files.exists(called));
    }

    @Test
    void aBuildThatFailsEndsWithItsLog() throws IOException, InterruptedException {
        stub("mvn", "echo 'ERROR no such class'; exit 1");
        Console console = start(script(), "--version");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("ERROR no such class"), console.err());
        assertTrue(console.err().contains("build.log"), console.err());
    }

    @Test
    void aSymbolicLinkFindsTheTree() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(root.resolve("choke"), Path.of("a tree/simulator/bin/chokepoint"));
        Path second = Files.createSymbolicLink(stubs.resolve("chokepoint"), link);

        for (Path script : List.of(link, second)) {
            Console console = start(script, "--version");
            assertEquals(0, console.code(), console.err());
            assertTrue(console.out().contains("-jar " + jar() + " --version"), console.out());
        }
    }

    @Test
    void theRealProgramTellsItsVersionFromAnywhere() throws IOException, InterruptedException {
        assumeTrue(Files.exists(JAR) && Files.isDirectory(Path.of("target/lib")), "no jar was built");
        Files.delete(stubs.resolve("java"));
        stub("mvn", "touch '" + called + "'; exit 1");
        Path link = Files.createSymbolicLink(root.resolve("link"), SCRIPT);

        for (Path script : List.of(SCRIPT, link)) {
            Console console = start(script, "--version");
            assumeTrue(!Files.exists(called), "the jar is older than its sources");
            assertEquals(0, console.code(), console.err());
            assertTrue(console.out().startsWith("chokepoint "), console.out());
        }
    }

    /** Folders are new because files were just made in them. */
    private void setTimesOfFolders() throws IOException {
        try (var all = Files.walk(home)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setLastModifiedTime(folder, FileTime.from(OLD));
            }
        }
    }
}

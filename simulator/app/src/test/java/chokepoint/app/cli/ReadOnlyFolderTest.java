package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyFolderTest {

    @Test
    void aRootThatMayNotBeWrittenIsRefusedBeforeTheRuns(@TempDir Path root) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Path locked = Files.createDirectory(root.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "the superuser may write everywhere");

        Console console =
                Console.of("run", study.file(), "--out", locked.resolve("out").toString());

        assertEquals(2, console.code());
        assertTrue(console.err().contains("no permission to write in " + locked), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }
}

package chokepoint.app.cli;

import static chokepoint.app.cli.Refusal.requireRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm: they are refused in words, no code of theirs runs, and nothing is written elsewhere. */
class HostileInputTest {

    private static final String STUDY = "tiny.yaml";
    private static final String DATA = "config/data/";

    @TempDir
    Path root;

    private void requireNoFault(Console console) {
        String all = console.out() + console.err();
        assertFalse(all.contains("\tat ") || all.contains("Exception") || all.contains("fault of the program"), all);
    }

    @Test
    void aBombOfAliasesDoesNotGoOff() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int k = 1; k < 40; k++) {
            String twice = String.join(", ", Collections.nCopies(9, "*a" + (k - 1)));
            bomb.append("a" + k + ": &a" + k + " [" + twice + "]\n");
        }
        TinyStudy study = TinyStudy.in(root);
        study.write(STUDY, bomb.toString());

        requireRefused(study, STUDY + ":1:", "anchors and aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void tenThousandLevelsAreRefused(String level) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "seed: 7", "seed:\n  " + level.repeat(10_000));

        requireRefused(study, STUDY + ":", level.equals("? ") ? "" : "64 levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!java.lang.ProcessBuilder [[touch, pwned]]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "!!binary aGk=",
                "!<tag:yaml.org,2002:java.lang.Runtime> {}",
                "!!int 7",
                "! 7"
            })
    void tagsDoNothingButFail(String tagged) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "seed: 7", "seed: " + tagged);

        requireRefused(study, STUDY + ":5:", "tags (!name) are not allowed");
        assertFalse(Files.exists(Path.of("pwned")) || Files.exists(root.resolve("pwned")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/etc/x", "..", "a/b", "a\\b", "-rf", "a b", "$(touch pwned)"})
    void namesLeadNowhere(String name) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "status-quo: {}", "'" + name + "': {}");
        if (!name.equals("-rf")) {
            requireRefused(study, STUDY + ":9:", "must be of a-z");
        }
        study = TinyStudy.in(root);
        study.change(STUDY, "    policies:\n      ban:", "    policies:\n      '" + name + "':");
        requireRefused(study, STUDY + ":12:", "a name must be of");
        study = TinyStudy.in(root);
        study.change(STUDY, "study: tiny", "study: '../" + name + "'");
        requireRefused(study, STUDY + ":1:", "must be of a-z");
    }

    @Test
    void mineralsAndCountriesNameFilesAndSoCannotLeadOutOfTheFolder() throws IOException {
        TinyStudy study = TinyStudy.in(root).withOwnTables();
        for (String table : List.of("minerals", "mineral-labels", "demand", "production", "end-uses", "hubs")) {
            study.write(
                    DATA + table + ".csv",
                    Files.readString(root.resolve(DATA + table + ".csv")).replace("gallium", "../../../evil"));
        }
        study.change("reference.yaml", "gallium", "../../../evil");

        requireRefused(study, ".csv:", "a name must be of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "/etc/passwd", "/dev/null", ".", "/", "\"a\\0b\"", "''", "~"})
    void whatIsNoReferenceIsRefused(String path) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "reference: reference.yaml", "reference: " + path);

        requireRefused(study, ":", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "/dev/zero", "\"a\\0b\"", "''", "x.yaml"})
    void whatIsNoEpisodeIsRefused(String path) throws IOException {
        Path file = root.resolve("calibration.yaml");
        String text = Files.readString(TinyStudy.CONFIG.resolve("calibration/shared.yaml"));
        Files.writeString(file, text.replace("../backtests/gallium-2023.yaml", path));

        Console console = Console.of(
                "calibrate", file.toString(), "--out", root.resolve("out").toString());

        assertEquals(2, console.code());
        requireNoFault(console);
        assertFalse(Files.exists(root.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[2J", "\\u202e", "\\ud800", "\\0", "\\u009b31m"})
    void escapesThatATerminalOrAFileWouldObeyAreRefused(String escape) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "Does it run?", "\"" + escape + "\"");

        requireRefused(study, STUDY + ":2:11", "the file must be plain text");
    }

    @Test
    void rawEscapesAreNotEchoed() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "seed: 7", "seed: \u001b[31m\u009b2J7");

        Console console = Console.of("validate", study.file());

        assertEquals(2, console.code());
        assertTrue(console.err().contains("    seed: ?[31m?2J7"), console.err());
    }

    @Test
    void aFolderALoopADeviceAndAFileThatMayNotBeReadAreRefused() throws IOException {
        TinyStudy study = TinyStudy.in(root).withOwnTables();
        Path table = root.resolve(DATA + "hubs.csv");
        Files.delete(table);
        Files.createDirectory(table);
        requireRefused(study, "hubs.csv", "is a folder, not a file");
        Files.delete(table);
        Files.createSymbolicLink(table, Path.of("/dev/zero"));
        requireRefused(study, "hubs.csv", "is not a regular file");
        Files.delete(table);
        Files.createSymbolicLink(table, table);
        requireRefused(study, ":", "no such file");
        Files.delete(table);
        Files.writeString(table, "mineral\n");
        Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(table), "the superuser may read everything");
        requireRefused(study, "hubs.csv", "permission denied");
    }

    @Test
    void resultsAndJournalsAreNotWrittenThroughLinks() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path precious = Files.createFile(elsewhere.resolve("precious"));
        Path journal = root.resolve("out.journal");

        Files.createSymbolicLink(study.out(), elsewhere);
        requireLinkRefused(study);
        Files.delete(study.out());
        Files.createSymbolicLink(journal, elsewhere);
        requireLinkRefused(study);
        Files.delete(journal);
        Files.createDirectory(journal);
        Files.createSymbolicLink(journal.resolve("part-1-of-1.journal"), precious);
        requireLinkRefused(study);

        assertEquals(Map.of("precious", ""), TinyStudy.contents(elsewhere));
    }

    private void requireLinkRefused(TinyStudy study) {
        Console console = Console.of(study.run("--quiet"));
        assertEquals(2, console.code());
        assertTrue(console.err().contains("symbolic link"), console.err());
        requireNoFault(console);
    }

    @Test
    void linksInAResultsFolderGoAndWhatTheyLeadToStays() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        assertEquals(0, Console.of(study.run("--quiet")).code());
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("summary.csv"), "precious");
        Files.delete(study.out().resolve("summary.csv"));
        Files.createSymbolicLink(study.out().resolve("summary.csv"), elsewhere.resolve("summary.csv"));

        assertEquals(0, Console.of(study.run("--quiet")).code());

        assertEquals("precious", Files.readString(elsewhere.resolve("summary.csv")));
        assertFalse(Files.isSymbolicLink(study.out().resolve("summary.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"study\":", "{\"study\": \"../x\"}", "\u0000"})
    void aFolderWhoseManifestIsTamperedWithIsLeftAlone(String manifest) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Files.createDirectory(study.out());
        Files.writeString(study.out().resolve("manifest.json"), manifest);

        Console console = Console.of(study.run("--quiet"));

        assertEquals(2, console.code());
        assertTrue(console.err().contains("its manifest cannot be read"), console.err());
        requireNoFault(console);
        assertEquals(1, TinyStudy.contents(study.out()).size());
    }
}

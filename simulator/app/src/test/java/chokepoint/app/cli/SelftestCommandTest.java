package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.config.StudyFile;
import chokepoint.app.selftest.Selftest;
import chokepoint.app.selftest.ShippedStudy;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenario;
import chokepoint.shock.ShockProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whether the jar knows its own bits, and whether one wrong bit is seen.
 *
 * <p>If numbers are meant to change, renew the fingerprints (the test of the table fails once more, on the old ones) with
 *
 * <pre>mvn -o -pl simulator/engine,simulator/app test -Dtest=SelftestCommandTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.renew=true</pre>
 *
 * and say in the message of the commit why they changed.
 */
class SelftestCommandTest {

    private static final Path GOLDEN = TinyStudy.CONFIG.resolve("golden/selftest.txt");

    @Test
    void theFingerprintsAreThoseOfThisProgram() throws IOException {
        Selftest selftest = new Selftest(
                ShippedStudy.load(),
                (study, threads) -> new SelftestCommand(Console.MODEL).fingerprint(study, 2),
                false);
        List<String> found = new ArrayList<>();
        selftest.golden().forEach((name, fingerprint) -> found.add(name + ": " + fingerprint));
        if (Boolean.getBoolean("golden.renew")) {
            List<String> all = new ArrayList<>(List.of(
                    "# Fingerprints (SHA-256) of what `chokepoint selftest` computes, on every machine, Java and number of threads.",
                    "# SelftestCommandTest says how to renew them; a commit that changes them says why."));
            all.addAll(found);
            Files.write(GOLDEN, all);
        }
        List<String> golden = Files.readAllLines(GOLDEN).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(String.join("\n", golden), String.join("\n", found));
    }

    @Test
    void thisMachineComputesTheBitsOnAnyNumberOfThreads() {
        Console console = Console.of("selftest", "--quick", "--threads", "1,3");

        assertEquals(0, console.code(), console.out() + console.err());
        for (String word : List.of("java: ", "cpu: ", "cores: ", "quick-study on 3 threads", "All bits match.")) {
            assertTrue(console.out().contains(word), console.out());
        }
    }

    @Test
    void oneWrongBitOfOneRunIsSeen() {
        Console console = Console.of(
                AlteredKernel.model((run, row) -> row[0] = run == 17 ? Math.nextUp(row[0]) : row[0]),
                "selftest",
                "--quick",
                "--threads",
                "2",
                "--json");

        assertEquals(1, console.code());
        assertTrue(console.out().replaceAll("\\s", "").endsWith("\"match\":false}],\"match\":false}"), console.out());
    }

    @Test
    void threadsMustBeOneOrMore() {
        Console console = Console.of("selftest", "--threads", "1,0");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("--threads (0) must be at least 1"), console.err());
    }

    /** What is added to the model must be added to its study, or no machine is tested for it. */
    @Test
    void itsStudyUsesEveryKindOfPolicyTimingAndShock() {
        StudyFile file = StudyFile.load(TinyStudy.CONFIG.resolve("golden/selftest.yaml"));
        Scenario everything = file.study().scenarios().values().iterator().next();

        assertEquals(
                kinds(PolicyInstrument.class), classes(everything.policies().values()));
        assertEquals(
                kinds(Timing.class),
                classes(everything.policies().values().stream()
                        .map(PolicyInstrument::timing)
                        .toList()));
        assertEquals(kinds(ShockProcess.class), classes(everything.shocks().values()));
    }

    private static Set<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> classes(Iterable<?> things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(thing.getClass().getName()));
        return Set.copyOf(names);
    }
}

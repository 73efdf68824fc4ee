package chokepoint.app.cli;

import chokepoint.app.config.StudyFile;
import chokepoint.app.results.Machine;
import chokepoint.app.results.ResultsDigest;
import chokepoint.app.selftest.Check;
import chokepoint.app.selftest.Selftest;
import chokepoint.app.selftest.ShippedStudy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether this machine, with this Java, computes the same bits as others. */
@Command(
        name = "selftest",
        description = {
            "Runs a small study that the program carries, and compares every bit of what comes out with what should.",
            "Needs no file, writes none, and takes seconds. Exit code 1: some bits differ."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint selftest && chokepoint run config/studies/us-strategy.yaml",
            "  java -Xint -jar chokepoint.jar selftest --quick",
            "",
            ExitCode.MEANINGS
        })
final class SelftestCommand implements Callable<Integer> {

    /** Digits of a fingerprint that are enough to see with. */
    private static final int SHORT = 12;

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,2,3,8",
            description = "Numbers of worker threads to run the study on; default: ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of();

    @Option(names = "--quick", description = "Few runs of the study, for an interpreter or an emulator.")
    private boolean quick;

    @Option(names = "--json", description = "Print what was found as JSON instead of a table.")
    private boolean json;

    SelftestCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        TypedOptions typed = new TypedOptions(spec);
        threads.forEach(typed::workers);
        List<Check> checks = new Selftest(ShippedStudy.load(), this::fingerprint, quick).checks(threads);
        boolean same = checks.stream().allMatch(Check::same);
        spec.commandLine().getOut().print(json ? json(checks, same) : text(checks, same));
        spec.commandLine().getOut().flush();
        return same ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    String fingerprint(StudyFile study, int workers) {
        return ResultsDigest.of(Simulation.of(CompiledStudy.of(study), kernels, workers, Progress.silent()));
    }

    private static String text(List<Check> checks, boolean same) {
        TextTable table = new TextTable();
        table.row(List.of("check", "expected", "found", "bits"));
        for (Check check : checks) {
            table.row(List.of(
                    check.name(), brief(check.expected()), brief(check.found()), check.same() ? "match" : "DIFFER"));
        }
        StringBuilder text = new StringBuilder();
        machine()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').append(table).append('\n').append(verdict(checks, same)) + "\n";
    }

    private static String verdict(List<Check> checks, boolean same) {
        if (same) {
            return "All bits match.";
        }
        return checks.get(0).same()
                ? "Some bits differ: results from here are not those of other machines."
                : "The configuration in the jar is not the one whose results it knows: built from changed files."
                        + " This says nothing about the machine; only random-numbers, functions and texts do.";
    }

    private static String brief(String fingerprint) {
        return fingerprint.length() <= SHORT ? fingerprint : fingerprint.substring(0, SHORT);
    }

    private static String json(List<Check> checks, boolean same) {
        Map<String, Object> all = new LinkedHashMap<>(machine());
        all.put(
                "checks",
                checks.stream()
                        .map(check -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("check", check.name());
                            one.put("expected", check.expected());
                            one.put("found", check.found());
                            one.put("match", check.same());
                            return one;
                        })
                        .toList());
        all.put("match", same);
        return JsonText.of(all);
    }

    private static Map<String, Object> machine() {
        Machine here = Machine.here();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("program", ProgramBuild.text());
        machine.put("java", here.java() + ", " + System.getProperty("java.vm.info", "unknown mode"));
        machine.put("system", here.system());
        machine.put("cpu", here.cpu());
        machine.put("cores", here.cores());
        return machine;
    }
}

package chokepoint.app.cli;

import chokepoint.app.results.CellDifference;
import chokepoint.app.results.ResultsContents;
import chokepoint.app.results.ResultsDigest;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats recorded runs and compares them with the record. */
@Command(
        name = "verify",
        description = {
            "Repeats runs of a results folder from its manifest and compares every value bit by bit.",
            "The folder may come from another machine, number of threads or Java; it is only read. Where a traced run"
                    + " differs, one of each scenario, month, phase, agent and variable are named. With --sample all the"
                    + " tables are made again too, and the first month that differs is named."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint verify results/example",
            "  chokepoint verify results/example --sample all --json",
            "",
            "Exit codes: 0 the same, 1 something differs, 2 the folder cannot be used."
        })
final class VerifyCommand implements Callable<Integer> {

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A results folder.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path folder;

    @Option(
            names = "--sample",
            paramLabel = "SHARE",
            defaultValue = "5%",
            description = "Share of each scenario's runs, one at least, or 'all'; default: ${DEFAULT-VALUE}."
                    + " The same runs at every call.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private String sample;

    @Option(
            names = "--study",
            paramLabel = "FILE",
            description = "The study file, in place of the configuration in the manifest; its digest must be the same.")
    private @Nullable Path study;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads; default: one per core.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    VerifyCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        int workers = new TypedOptions(spec).workers(threads);
        RunSample chosen = sample();
        RecordedFolder recorded = RecordedFolder.open(folder, study);
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("folder", folder);
        findings.put("recorded-by", recorded.reader().heading().programVersion());
        findings.put("repeated-by", ProgramVersion.text());
        List<String> faults = new ArrayList<>();
        examine(recorded, chosen, workers, findings, faults);
        findings.put("verdict", faults.isEmpty() ? "same" : "differs");
        findings.put("differences", faults);
        spec.commandLine().getOut().print(json ? JsonText.of(findings) : text(findings, faults));
        spec.commandLine().getOut().flush();
        return faults.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private RunSample sample() {
        try {
            return RunSample.parse(sample);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--sample: " + e.getMessage());
        }
    }

    private void examine(
            RecordedFolder recorded, RunSample chosen, int workers, Map<String, Object> findings, List<String> faults)
            throws IOException {
        String found = ResultsDigest.of(recorded.reader());
        String wanted = recorded.reader().manifest().resultsDigest();
        findings.put("results-digest", found);
        if (!found.equals(wanted)) {
            faults.add("the files are not those that were written: their digest is " + found
                    + ", but the manifest says " + wanted);
        }
        List<String> columns = recorded.reader().outcomeColumns();
        List<ScenarioColumns> outcomes = recorded.reader().outcomes(columns);
        String gap = recorded.gap(outcomes);
        if (gap != null) {
            faults.add(gap);
        }
        List<String> own = columns(recorded.compiled());
        if (!own.equals(columns)) {
            faults.add("the columns are not those of this version: " + columns.size() + " recorded, " + own.size()
                    + " here");
            return;
        }
        Repetition.Outcome outcome = new Repetition(recorded.compiled(), kernels, chosen, workers).of(outcomes);
        findings.put("runs-repeated", outcome.runs());
        findings.put("runs-that-differ", outcome.deviatingRuns());
        Repetition.Deviation first = outcome.first();
        if (first != null) {
            faults.add(text(first, findings));
        }
        traces(recorded, first != null, findings, faults);
        if (chosen.all()) {
            tables(recorded, workers, findings, faults);
        }
    }

    /** Where within a run it begins, as far as the folder tells. */
    private void traces(RecordedFolder recorded, boolean deviates, Map<String, Object> findings, List<String> faults)
            throws IOException {
        TracedRuns.Outcome traced = new TracedRuns(recorded.compiled(), kernels)
                .of(recorded.reader().traces());
        findings.put("traced-runs", traced.runs());
        if (traced.fault() != null) {
            faults.add(traced.fault());
            findings.put("first-state", traced.where());
        } else if (deviates) {
            faults.add(
                    traced.runs() == 0
                            ? "month and phase are not known: the folder has no traces of state"
                            : "month and phase are not known: the state of the " + traced.runs()
                                    + " runs that are traced is the same");
        }
    }

    private List<String> columns(CompiledStudy compiled) {
        return kernels
                .make(
                        compiled.scenarios().values().iterator().next(),
                        compiled.file().study())
                .metrics()
                .stream()
                .map(metric -> metric.column())
                .toList();
    }

    private static String text(Repetition.Deviation first, Map<String, Object> findings) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("scenario", first.scenario());
        where.put("run", first.run());
        where.put("country", first.metric().country());
        where.put("mineral", first.metric().mineral());
        where.put("end-use", first.metric().endUse());
        where.put("metric", first.metric().metric());
        where.put("recorded", first.recorded());
        where.put("repeated", first.repeated());
        if (first.month() >= 0) {
            where.put("failed-in-month", first.month());
        }
        findings.put("first-difference", where);
        String at = first.scenario() + ", run " + first.run() + ", ";
        return first.month() >= 0
                ? at + "recorded as ended, broke here in month " + first.month() + ": " + first.repeated()
                : at + first.metric().column() + ": recorded " + first.recorded() + ", repeated " + first.repeated();
    }

    /** All tables made again; their first difference, and the first month in which the bands differ. */
    private void tables(RecordedFolder recorded, int workers, Map<String, Object> findings, List<String> faults)
            throws IOException {
        ResultsContents here =
                ResultsContents.of(Simulation.of(recorded.compiled(), kernels, workers, Progress.silent()));
        ResultsContents there = ResultsContents.of(recorded.reader());
        CellDifference month = there.firstMonth(here);
        if (month != null) {
            findings.put("first-month", month.text());
            faults.add("first month, recorded and repeated: " + month.text());
        }
        CellDifference cell = there.firstDifference(here);
        if (cell != null) {
            findings.put("first-cell", cell.text());
            faults.add("first cell, recorded and repeated: " + cell.text());
        }
    }

    private String text(Map<String, Object> findings, List<String> faults) {
        StringBuilder text = new StringBuilder();
        text.append(folder).append(": ");
        text.append(findings.getOrDefault("runs-repeated", 0L)).append(" runs repeated, ");
        text.append(findings.getOrDefault("runs-that-differ", 0L)).append(" differ; digest ");
        text.append(findings.get("results-digest")).append('\n');
        faults.forEach(fault -> text.append("  ").append(fault).append('\n'));
        return text.append(faults.isEmpty() ? "the same to the bit\n" : "NOT the same\n")
                .toString();
    }
}

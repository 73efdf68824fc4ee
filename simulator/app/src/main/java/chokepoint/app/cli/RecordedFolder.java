package chokepoint.app.cli;

import chokepoint.app.config.ConfigException;
import chokepoint.app.config.ConfigProblem;
import chokepoint.app.config.Overrides;
import chokepoint.app.config.RecordedStudy;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.FailureLine;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.StudyHeading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A results folder together with the study that it is of, made again from its manifest or a study file. */
record RecordedFolder(ResultsReader reader, CompiledStudy compiled) {

    /** A folder from which nothing can be repeated. */
    static final class Unusable extends IOException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Opens a folder.
     *
     * @param study its study file; null takes the configuration from the manifest
     */
    static RecordedFolder open(Path folder, @Nullable Path study) throws IOException {
        ResultsReader reader = ResultsReader.open(folder);
        StudyHeading heading = reader.heading();
        StudyFile file = study == null
                ? recorded(folder.resolve(ResultsFolder.MANIFEST))
                : StudyFile.load(study, new Overrides(heading.runs(), heading.seed(), heading.scenarios()));
        if (!file.digest().equals(heading.configDigest())) {
            throw new Unusable((study == null ? folder + ": the configuration in its manifest" : study.toString())
                    + " is not the one that the results are of: digest " + file.digest()
                    + ", but the manifest says " + heading.configDigest());
        }
        CompiledStudy compiled = CompiledStudy.of(file);
        StudyHeading made = compiled.heading();
        StudyHeading same = new StudyHeading(
                heading.programVersion(),
                made.study(),
                made.question(),
                made.configDigest(),
                made.seed(),
                made.runs(),
                made.months(),
                made.scenarios(),
                made.focus());
        if (!same.equals(heading)) {
            throw new Unusable(
                    folder + ": the manifest contradicts the configuration that it holds: " + heading + " and " + same);
        }
        return new RecordedFolder(reader, compiled);
    }

    private static StudyFile recorded(Path manifest) throws IOException {
        try {
            return RecordedStudy.read(manifest);
        } catch (ConfigException e) {
            ConfigProblem one = e.problems().get(0);
            String more =
                    e.problems().size() == 1 ? "" : " (and " + (e.problems().size() - 1) + " more)";
            throw new Unusable(manifest + ": the configuration in the manifest cannot be used by this version: "
                    + one.path() + ": " + one.message() + more);
        }
    }

    /** What is wrong with the runs that there are; null if each is there or among the failed. */
    @Nullable String gap(List<ScenarioColumns> outcomes) throws IOException {
        List<FailureLine> failures = reader.failures();
        int runs = reader.heading().runs();
        for (ScenarioColumns scenario : outcomes) {
            Set<Integer> seen = new TreeSet<>();
            for (int run : scenario.runs()) {
                if (run < 0 || run >= runs || !seen.add(run)) {
                    return scenario.scenario() + ", run " + run + ": is there twice, or not of this study";
                }
            }
            failures.stream()
                    .filter(failure -> failure.scenario().equals(scenario.scenario()))
                    .forEach(failure -> seen.add(failure.run()));
            for (int run = 0; run < runs; run++) {
                if (!seen.contains(run)) {
                    return scenario.scenario() + ", run " + run + ": is missing";
                }
            }
        }
        return null;
    }
}

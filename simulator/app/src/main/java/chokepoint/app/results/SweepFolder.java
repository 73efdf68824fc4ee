package chokepoint.app.results;

import chokepoint.domain.Require;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that keeps the results of a sweep.
 *
 * <p>Its heading is that of a study: the sweep's name as {@code study}, the sweep's digest as {@code
 * configDigest}, and as {@code runs} those that a cell was to have, or may have at most.
 */
public final class SweepFolder {

    private final ResultsFolder folder;

    private SweepFolder(ResultsFolder folder) {
        this.folder = folder;
    }

    /** A results folder that is to hold a sweep; where it is, who may write there and its journal are its own. */
    public static SweepFolder in(ResultsFolder folder) {
        return new SweepFolder(folder);
    }

    /**
     * Refuses before the runs, and not after hours of them, factors and points that could not be written: a level
     * that its factor cannot have, or a row with too few of them.
     */
    public static void check(List<SweepFactor> factors, List<SweepPoint> points) {
        for (SweepPoint point : points) {
            Require.between(point.levels().size(), factors.size(), factors.size(), "levels of " + point.id());
            for (int f = 0; f < factors.size(); f++) {
                Require.finite(
                        factors.get(f).value(point.levels().get(f)),
                        factors.get(f).name());
            }
        }
    }

    /**
     * Writes everything and returns the folder, which takes the place of an older one in one step.
     *
     * @throws FolderRefusedException if something else is there
     */
    public Path write(Provenance provenance, SweepOutcomes outcomes, ResultsFolder.Drawing drawing) throws IOException {
        check(outcomes.factors(), outcomes.points());
        return folder.replace(provenance.heading(), partial -> {
            points(partial, outcomes);
            SweepCounts counts = SweepTables.write(partial, provenance.heading(), outcomes);
            if (OutcomesFormat.writesParquet()) {
                SweepRuns.toParquet(partial, provenance.heading(), outcomes);
            }
            SweepAnalysis.write(partial, outcomes);
            provenance.writeAssumptions(partial);
            Dictionary.of(outcomes.metrics()).with(outcomes.factors()).write(partial);
            new Manifest(provenance, FilesDigest.of(partial), counts.failures(), new SweepSection(outcomes, counts))
                    .write(partial.resolve(ResultsFolder.MANIFEST));
            drawing.draw(partial);
        });
    }

    private static void points(Path folder, SweepOutcomes outcomes) throws IOException {
        List<String> header = TableLine.join(
                List.of(AtPoint.COLUMN, "role"),
                outcomes.factors().stream().map(SweepFactor::name).toList());
        try (CsvLines csv = new CsvLines(folder.resolve(SweepFiles.POINTS), header)) {
            for (SweepPoint point : outcomes.points()) {
                csv.add(TableLine.join(List.of(point.id(), point.role().text()), point.levels()), new double[0]);
            }
        }
    }
}

package chokepoint.app.results;

import chokepoint.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that keeps the results of a study, and the names of all files in it.
 *
 * <p>Results are written into a hidden folder beside it, which takes its place in one step: whoever
 * looks sees all of the results or none. Results of the same study are replaced; anything else that
 * is there is refused. If the program is killed, the hidden folder ({@code .partial-}) stays behind
 * and may be deleted.
 */
public final class ResultsFolder {

    public static final String MANIFEST = "manifest.json";
    public static final String SUMMARY = "summary.csv";
    public static final String DIFFERENCES = "differences.csv";
    public static final String MONTHLY = "monthly.csv";
    public static final String ATTRIBUTION = "attribution.csv";
    public static final String SCORES = "scores.csv";
    public static final String OBSERVED = "observed.csv";
    public static final String TRADE = "trade.csv";
    public static final String FAILURES = "failures.csv";
    public static final String TRACES = "traces.csv";
    public static final String ASSUMPTIONS = "assumptions.csv";
    public static final String DICTIONARY = "dictionary.csv";
    public static final String CHARTS = "charts";
    public static final String REPORT = "report.html";
    public static final String TABLES = "tables";

    private static final Set<String> OWN = Set.of(
            MANIFEST,
            SUMMARY,
            DIFFERENCES,
            MONTHLY,
            ATTRIBUTION,
            SCORES,
            OBSERVED,
            TRADE,
            FAILURES,
            TRACES,
            ASSUMPTIONS,
            CHARTS,
            REPORT,
            TABLES,
            DICTIONARY,
            SweepFiles.POINTS,
            SweepFiles.CELLS,
            SweepFiles.RUNS + ".parquet",
            SweepFiles.RUNS + ".csv",
            SweepFiles.PRECISION,
            SweepFiles.SENSITIVITY,
            SweepFiles.RESPONSES,
            SweepFiles.MAP,
            "outcomes.parquet",
            "outcomes.csv");

    private final Path folder;
    private final OutcomesFormat format;

    ResultsFolder(Path folder, OutcomesFormat format) {
        this.folder = folder.toAbsolutePath().normalize();
        this.format = format;
    }

    /** Draws charts from the files of a folder, into its {@code charts}. */
    public interface Drawing {
        void draw(Path folder) throws IOException;
    }

    /** The folder of a study under a root such as {@code results}; its name cannot lead out of it. */
    public static ResultsFolder under(Path root, StudyHeading heading) {
        return at(root.resolve(heading.folderName()));
    }

    /** A folder that the user chose. */
    public static ResultsFolder at(Path folder) {
        return new ResultsFolder(folder, OutcomesFormat.best());
    }

    public Path path() {
        return folder;
    }

    /** Where finished runs are kept until the results are whole: beside it, because nothing else is in it. */
    public Path journal() {
        return folder.resolveSibling(folder.getFileName() + Journal.ENDING);
    }

    /** Refuses to go on if writing would destroy anything but results of the same study. */
    public void requireFree(StudyHeading heading) throws IOException {
        if (folder.getFileName() == null) {
            throw new FolderRefusedException(folder, "is the root of the file system");
        }
        if (Files.isSymbolicLink(folder)) {
            throw new FolderRefusedException(folder, "is a symbolic link; results are only written to a real folder");
        }
        requireWritable();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FolderRefusedException(folder, "is a file");
        }
        List<String> strange = entries().filter(name -> !OWN.contains(name)).toList();
        if (!strange.isEmpty() || !Files.exists(folder.resolve(MANIFEST))) {
            throw new FolderRefusedException(
                    folder, "exists and is no results folder, or holds more than results: " + brief(strange));
        }
        String there = configDigestThere();
        if (!there.equals(heading.configDigest())) {
            throw new FolderRefusedException(folder, "holds results of another study, with config digest " + there);
        }
    }

    /** Finds out before the runs, and not after hours of them, that nothing can be made here. */
    private void requireWritable() throws FolderRefusedException {
        Path above = folder.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new FolderRefusedException(folder, "cannot be made, because " + above + " is no folder");
        }
        if (above != null && !Files.isWritable(above)) {
            throw new FolderRefusedException(folder, "cannot be made: no permission to write in " + above);
        }
    }

    /**
     * Writes everything and returns the folder.
     *
     * @throws FolderRefusedException if something else is there
     */
    public Path write(Provenance provenance, StudyResults results, Drawing drawing) throws IOException {
        return write(provenance, results, List.of(), drawing);
    }

    /** The same with traces of some runs. */
    public Path write(Provenance provenance, StudyResults results, List<TraceLine> traces, Drawing drawing)
            throws IOException {
        return replace(provenance.heading(), partial -> {
            if (!traces.isEmpty()) {
                CsvTable.write(partial.resolve(TRACES), TraceLine.HEADER, traces);
            }
            ResultsFiles.write(partial, format, provenance, results);
            drawing.draw(partial);
        });
    }

    /** The same with whatever files. */
    Path replace(StudyHeading heading, Drawing files) throws IOException {
        requireFree(heading);
        try (FolderSwap swap = FolderSwap.beside(folder)) {
            files.draw(swap.partial());
            requireFree(heading);
            swap.takePlace();
        }
        return folder;
    }

    private String configDigestThere() throws FolderRefusedException {
        try {
            return StoredManifest.read(folder.resolve(MANIFEST)).heading().configDigest();
        } catch (IOException e) {
            throw new FolderRefusedException(folder, "exists, and its manifest cannot be read: " + e.getMessage());
        }
    }

    private Stream<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList().stream();
        }
    }

    private static String brief(List<String> names) {
        return names.isEmpty()
                ? "it has no " + MANIFEST
                : String.join(", ", names.subList(0, Math.min(5, names.size())));
    }
}

package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder of a sweep read back: everything that its charts are made of. Of single runs nothing is read, for
 * there may be more than fit into memory.
 */
public final class SweepReader {

    private final Path folder;
    private final StoredManifest manifest;
    private final List<DictionaryLine> dictionary;
    private final List<IndexLine> indices;
    private final List<ResponseLine> responses;
    private final List<MapLine> map;
    private final IntSummaryStatistics runs = new IntSummaryStatistics();

    private SweepReader(Path folder) throws IOException {
        this.folder = folder;
        manifest = StoredManifest.read(folder.resolve(ResultsFolder.MANIFEST));
        dictionary =
                CsvTable.read(folder.resolve(ResultsFolder.DICTIONARY), DictionaryLine.HEADER, DictionaryLine::read);
        indices = optional(SweepFiles.SENSITIVITY, IndexLine.HEADER, IndexLine::read);
        responses = optional(SweepFiles.RESPONSES, ResponseLine.HEADER, ResponseLine::read);
        map = optional(SweepFiles.MAP, MapLine.HEADER, MapLine::read);
        eachCell(cell -> runs.accept(cell.runs()));
    }

    /** Whether a folder holds a sweep. */
    public static boolean isSweep(Path folder) {
        return Files.isRegularFile(folder.resolve(SweepFiles.POINTS));
    }

    /** Opens a folder; a missing or malformed file is named in an {@link UnreadableResultsException}. */
    public static SweepReader open(Path folder) throws IOException {
        if (!isSweep(folder)) {
            throw new UnreadableResultsException(folder, "is no results folder of a sweep");
        }
        return new SweepReader(folder);
    }

    public StudyHeading heading() {
        return manifest.heading();
    }

    public StoredManifest manifest() {
        return manifest;
    }

    /** The fewest runs that a scenario has at a point; 0 in a sweep without points. */
    public int fewestRuns() {
        return runs.getCount() == 0 ? 0 : runs.getMin();
    }

    /** The most runs that a scenario has at a point; 0 in a sweep without points. */
    public int mostRuns() {
        return runs.getCount() == 0 ? 0 : runs.getMax();
    }

    /** How many runs each scenario has at each point, and why. */
    public List<CellLine> cells() throws IOException {
        return CsvTable.read(folder.resolve(SweepFiles.CELLS), CellLine.HEADER, CellLine::read);
    }

    /** Hands over how many runs each scenario has at each point, and why. */
    public void eachCell(Consumer<CellLine> taker) throws IOException {
        CsvTable.each(folder.resolve(SweepFiles.CELLS), CellLine.HEADER, CellLine::read, taker);
    }

    /** Hands over how each quantity is distributed in each cell. */
    public void eachSummary(Consumer<AtPoint<SummaryLine>> taker) throws IOException {
        CsvTable.each(
                folder.resolve(ResultsFolder.SUMMARY),
                AtPoint.header(SummaryLine.HEADER),
                cells -> new AtPoint<>(cells.text(), SummaryLine.read(cells)),
                taker);
    }

    /** Hands over the runs that broke. */
    public void eachFailure(Consumer<AtPoint<FailureLine>> taker) throws IOException {
        Path file = folder.resolve(ResultsFolder.FAILURES);
        if (Files.exists(file)) {
            CsvTable.each(
                    file,
                    AtPoint.header(FailureLine.HEADER),
                    cells -> new AtPoint<>(cells.text(), FailureLine.read(cells)),
                    taker);
        }
    }

    /** Where {@code charts/} of the folder is. */
    public Path charts() {
        return folder.resolve(ResultsFolder.CHARTS);
    }

    /** The unit of a factor; empty where it is not known. */
    public String unit(String factor) {
        return dictionary.stream()
                .filter(line ->
                        line.file().equals(SweepFiles.POINTS) && line.column().equals(factor))
                .map(DictionaryLine::unit)
                .findFirst()
                .orElse("");
    }

    /** How much each factor matters; empty where the design cannot tell. */
    public List<IndexLine> indices() {
        return List.copyOf(indices);
    }

    /** Means by level of one factor; empty where the design cannot tell. */
    public List<ResponseLine> responses() {
        return List.copyOf(responses);
    }

    /** Means by level of two factors; empty for all designs but a grid of two. */
    public List<MapLine> map() {
        return List.copyOf(map);
    }

    /** Inputs and where they are from; empty where no file tells. */
    public List<AssumptionLine> assumptions() throws IOException {
        Path file = folder.resolve(ResultsFolder.ASSUMPTIONS);
        return Files.exists(file) ? CsvTable.read(file, AssumptionLine.HEADER, AssumptionLine::read) : List.of();
    }

    private <T> List<T> optional(String name, List<String> header, CsvTable.LineReader<T> reader) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? CsvTable.read(file, header, reader) : List.of();
    }
}

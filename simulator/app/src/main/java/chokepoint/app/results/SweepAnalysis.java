package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what a design can tell of its factors: indices, response curves, a map. */
final class SweepAnalysis {

    private final SweepOutcomes outcomes;
    private final CsvLines indices;
    private final CsvLines responses;
    private final CsvLines map;

    private SweepAnalysis(SweepOutcomes outcomes, CsvLines indices, CsvLines responses, CsvLines map) {
        this.outcomes = outcomes;
        this.indices = indices;
        this.responses = responses;
        this.map = map;
    }

    /** Writes the tables that suit the design. */
    static void write(Path folder, SweepOutcomes outcomes) throws IOException {
        String type = outcomes.design().type();
        boolean morris = type.equals(SweepDesign.MORRIS);
        boolean indexed = morris || type.equals(SweepDesign.SALTELLI) || type.equals(SweepDesign.ONE_AT_A_TIME);
        boolean mapped = type.equals(SweepDesign.GRID) && outcomes.factors().size() == 2;
        Path ofIndices = folder.resolve(SweepFiles.SENSITIVITY);
        Path ofResponses = folder.resolve(SweepFiles.RESPONSES);
        Path ofMap = folder.resolve(SweepFiles.MAP);
        try (CsvLines indices = new CsvLines(ofIndices, IndexLine.HEADER);
                CsvLines responses = new CsvLines(ofResponses, ResponseLine.HEADER);
                CsvLines map = new CsvLines(ofMap, MapLine.HEADER)) {
            Replicates.read(outcomes, new SweepAnalysis(outcomes, indices, responses, map)::analyse);
        }
        deleteUnless(indexed, ofIndices);
        deleteUnless(!morris, ofResponses);
        deleteUnless(mapped, ofMap);
    }

    private void analyse(String scenario, int metric, double[][] outputs) {
        Quantity quantity = Quantity.of(outcomes.metrics().get(metric));
        Indices found = new Indices(outcomes, scenario, quantity, outputs);
        Responses curves = new Responses(outcomes, scenario, quantity, outputs);
        List<IndexLine> lines = switch (outcomes.design().type()) {
            case SweepDesign.SALTELLI -> found.sobol();
            case SweepDesign.MORRIS -> found.morris();
            case SweepDesign.ONE_AT_A_TIME -> found.tornado();
            default -> List.of();
        };
        lines.forEach(indices::add);
        curves.curves().forEach(responses::add);
        if (outcomes.factors().size() == 2) {
            curves.map().forEach(map::add);
        }
    }

    private static void deleteUnless(boolean kept, Path file) throws IOException {
        if (!kept) {
            Files.delete(file);
        }
    }
}

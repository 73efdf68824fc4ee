package chokepoint.app.results;

import chokepoint.study.ScenarioOutcomes;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Outcomes as a CSV file, for machines on which DuckDB's native library does not load. */
final class CsvOutcomes implements OutcomesFormat {

    @Override
    public String fileName() {
        return "outcomes.csv";
    }

    @Override
    public void write(Path folder, StudyHeading heading, StudyResults results) throws IOException {
        try (CsvWriter csv = CsvTable.writer(folder.resolve(fileName()))) {
            csv.writeRecord(TableLine.join(List.of("scenario", "run"), results.columns()));
            List<String> cells = new ArrayList<>();
            for (ScenarioOutcomes scenario : results.outcomes()) {
                for (int row = 0; row < scenario.rows().length; row++) {
                    cells.clear();
                    cells.add(scenario.scenario());
                    cells.add(Integer.toString(scenario.runs()[row]));
                    for (double value : scenario.rows()[row]) {
                        cells.add(Numbers.text(value));
                    }
                    csv.writeRecord(cells);
                }
            }
        }
    }

    @Override
    public List<String> columns(Path folder) throws IOException {
        Path file = folder.resolve(fileName());
        try (CsvReader<CsvRecord> csv = CsvTable.reader(file)) {
            List<String> header = header(file, csv.iterator());
            return List.copyOf(header.subList(2, header.size()));
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableResultsException(file, "is not a CSV file in UTF-8", e);
        }
    }

    @Override
    public List<ScenarioColumns> read(Path folder, StudyHeading heading, List<String> columns) throws IOException {
        Path file = folder.resolve(fileName());
        Map<String, GrowingColumns> growing = OutcomesFormat.start(heading, columns.size());
        try (CsvReader<CsvRecord> csv = CsvTable.reader(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            int[] wanted = positions(file, header(file, records), columns);
            while (records.hasNext()) {
                CsvRecord line = records.next();
                Cells cells = new Cells(file, line);
                GrowingColumns scenario = growing.get(cells.text());
                if (scenario == null) {
                    throw new UnreadableResultsException(file, "names a scenario that the manifest lacks: " + line);
                }
                scenario.add(cells.whole());
                for (int column = 0; column < wanted.length; column++) {
                    scenario.set(column, cells.numberAt(wanted[column]));
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableResultsException(file, "is not a CSV file in UTF-8", e);
        }
        return OutcomesFormat.finish(growing);
    }

    private static List<String> header(Path file, Iterator<CsvRecord> records) throws IOException {
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        if (header.size() < 2 || !header.subList(0, 2).equals(List.of("scenario", "run"))) {
            throw new UnreadableResultsException(file, "expected the columns scenario and run first");
        }
        return header;
    }

    private static int[] positions(Path file, List<String> header, List<String> columns) throws IOException {
        int[] positions = new int[columns.size()];
        for (int column = 0; column < positions.length; column++) {
            positions[column] = header.indexOf(columns.get(column));
            if (positions[column] < 0) {
                throw new UnreadableResultsException(file, "has no column " + columns.get(column));
            }
        }
        return positions;
    }
}

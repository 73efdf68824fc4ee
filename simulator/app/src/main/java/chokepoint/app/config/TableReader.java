package chokepoint.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds a CSV file into the section of a scenario that it feeds. */
final class TableReader {

    static final List<String> PROVENANCES =
            List.of("found", "found (derived)", "recalled-high", "recalled-medium", "recalled-low");

    private final Table table;
    private final Problems problems;
    private final Branch root;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private TableReader(Table table, Source source, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.root = new Branch(source.start());
    }

    /** A tree with one section. If the header is unusable, the section is marked as faulty. */
    static Node.Mapping read(Table table, Source source, Problems problems) {
        TableReader reader = new TableReader(table, source, problems);
        List<List<CsvRows.Cell>> rows;
        try {
            rows = CsvRows.read(source);
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return faulty(table, source);
        }
        if (!reader.readHeader(rows.get(0))) {
            return faulty(table, source);
        }
        Branch section = reader.root.branch(table.section(), source.start());
        for (List<CsvRows.Cell> row : rows.subList(1, rows.size())) {
            reader.fold(row, rows.get(0).size(), section);
        }
        return reader.root.grown();
    }

    /** A section of which everything has been said. */
    static Node.Mapping faulty(Table table, Source source) {
        Branch root = new Branch(source.start());
        root.leaf(table.section(), source.start(), new Node.Scalar(source.start(), Kind.FAULTY, "", null));
        return root.grown();
    }

    private boolean readHeader(List<CsvRows.Cell> header) {
        List<String> required = new ArrayList<>(table.keys());
        required.addAll(table.values());
        required.addAll(table.originColumns());
        List<String> known = new ArrayList<>(required);
        known.addAll(table.form() == Table.Form.WORDS ? List.of("unit", "year") : List.of());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).text();
            if (!known.contains(name)) {
                String hint = Spelling.hint(name, known) + Spelling.listed("known columns", known);
                report(header.get(i), table.name(), "unknown column " + Node.Scalar.quoted(name) + hint);
            } else if (columns.putIfAbsent(name, i) != null) {
                report(header.get(i), table.name(), "duplicate column '" + name + "'");
            }
        }
        boolean complete = true;
        for (String name : required) {
            if (!columns.containsKey(name)) {
                report(header.get(0), table.name(), "missing column '" + name + "'");
                complete = false;
            }
        }
        return complete;
    }

    private void fold(List<CsvRows.Cell> row, int width, Branch section) {
        if (row.size() != width) {
            report(row.get(0), table.name(), "expected " + width + " cells but found " + row.size());
            return;
        }
        List<String> path = new ArrayList<>(List.of(table.section()));
        for (String key : table.keys()) {
            path.add(cell(row, key).text());
        }
        String place = String.join(".", path);
        boolean keyed = filled(row, table.keys(), place);
        Origin origin = origin(row, path, place);
        if (keyed) {
            put(row, origin, section, place);
        }
    }

    private void put(List<CsvRows.Cell> row, Origin origin, Branch section, String place) {
        Branch branch = section;
        for (String key : table.keys().subList(0, table.keys().size() - 1)) {
            branch = branch.branch(cell(row, key).text(), cell(row, key).mark());
        }
        CsvRows.Cell last = cell(row, table.keys().get(table.keys().size() - 1));
        if (branch.has(last.text())) {
            int first = branch.keyMark(last.text()).line();
            report(last, place, "duplicate row; first in line " + first);
        } else if (table.form() == Table.Form.NUMBER) {
            String column = table.values().get(0);
            branch.leaf(last.text(), last.mark(), scalar(row, column, origin, place));
        } else {
            Branch values = branch.branch(last.text(), last.mark());
            for (String column : table.values()) {
                values.leaf(column, cell(row, column).mark(), scalar(row, column, origin, place));
            }
        }
    }

    private Node.Scalar scalar(List<CsvRows.Cell> row, String column, Origin origin, String place) {
        CsvRows.Cell cell = cell(row, column);
        if (!filled(row, List.of(column), place)) {
            return new Node.Scalar(cell.mark(), Kind.FAULTY, "", origin);
        }
        Kind kind = table.form() == Table.Form.WORDS ? Kind.TEXT : Kind.ofPlain(cell.text());
        return new Node.Scalar(cell.mark(), kind, cell.text(), origin);
    }

    private Origin origin(List<CsvRows.Cell> row, List<String> path, String place) {
        if (filled(row, table.originColumns(), place)) {
            String unit = Table.unitAt(path);
            if (table.form() != Table.Form.WORDS && unit != null && !unit.equals(text(row, "unit"))) {
                String found = Node.Scalar.quoted(text(row, "unit"));
                report(cell(row, "unit"), place, "unit must be '" + unit + "' but is " + found);
            }
            for (String provenance : text(row, "provenance").split("/", -1)) {
                if (!PROVENANCES.contains(provenance)) {
                    String known = "; known classes, to be joined by /: " + String.join(", ", PROVENANCES);
                    String message = "unknown provenance " + Node.Scalar.quoted(provenance);
                    report(cell(row, "provenance"), place, message + Spelling.hint(provenance, PROVENANCES) + known);
                }
            }
        }
        return new Origin(text(row, "unit"), text(row, "year"), text(row, "source"), text(row, "provenance"));
    }

    private boolean filled(List<CsvRows.Cell> row, List<String> names, String place) {
        boolean filled = true;
        for (String name : names) {
            if (text(row, name).isBlank()) {
                report(cell(row, name), place, "missing cell '" + name + "'");
                filled = false;
            }
        }
        return filled;
    }

    private String text(List<CsvRows.Cell> row, String column) {
        return columns.containsKey(column) ? cell(row, column).text() : "";
    }

    private CsvRows.Cell cell(List<CsvRows.Cell> row, String column) {
        return row.get(Objects.requireNonNull(columns.get(column)));
    }

    private void report(CsvRows.Cell cell, String path, String message) {
        problems.add(cell.mark(), path, message);
    }
}

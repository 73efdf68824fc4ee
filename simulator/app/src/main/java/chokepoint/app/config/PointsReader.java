package chokepoint.app.config;

import chokepoint.design.Level;
import chokepoint.design.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads points that are given one by one: from the sweep file, or from a table whose header names the factors. */
final class PointsReader {

    private static final String POINTS = "design.points";

    private final List<FactorReader.Read> factors;
    private final List<String> names;
    private final Problems problems;
    private final Map<List<Level>, Mark> seen = new LinkedHashMap<>();
    /** Every level of every factor, and where it was first written. */
    private final List<Map<Level, Mark>> levels = new ArrayList<>();

    PointsReader(List<FactorReader.Read> factors, Problems problems) {
        this.factors = factors;
        this.problems = problems;
        names = factors.stream().map(FactorReader.Read::name).toList();
        factors.forEach(factor -> levels.add(new LinkedHashMap<>()));
    }

    /** The levels of a factor in order of appearance, and where each was first written. */
    Map<Level, Mark> levels(int factor) {
        return levels.get(factor);
    }

    /** Points of the sweep file. */
    List<List<Level>> read(Node.Sequence points) {
        for (int k = 0; k < points.items().size(); k++) {
            if (points.items().get(k) instanceof Node.Mapping row) {
                String place = POINTS + "[" + k + "]";
                row.entries().forEach((name, entry) -> {
                    if (!names.contains(name)) {
                        problems.add(entry.key(), Slot.below(place, name), unknown("no such factor", name));
                    }
                });
                List<Node> cells = new ArrayList<>();
                for (String name : names) {
                    Node cell = row.get(name);
                    if (cell == null) {
                        problems.add(row.mark(), place, "missing factor '" + name + "'");
                    } else {
                        cells.add(cell);
                    }
                }
                add(cells, row.mark(), place);
            }
        }
        return List.copyOf(seen.keySet());
    }

    /** Points of a table. */
    List<List<Level>> read(Path file) {
        List<List<CsvRows.Cell>> rows = CsvRows.read(Source.read(file));
        List<String> header =
                rows.get(0).stream().map(cell -> cell.text().strip()).toList();
        for (CsvRows.Cell cell : rows.get(0)) {
            String name = cell.text().strip();
            if (!names.contains(name)) {
                problems.add(
                        cell.mark(), "", unknown("no factor of the sweep is named " + Node.Scalar.quoted(name), name));
            } else if (header.indexOf(name) != header.lastIndexOf(name)) {
                problems.add(cell.mark(), "", "a column must be there once only");
            }
        }
        for (String name : names) {
            if (!header.contains(name)) {
                problems.add(rows.get(0).get(0).mark(), "", "missing column '" + name + "'");
            }
        }
        for (List<CsvRows.Cell> row : rows.subList(1, rows.size())) {
            if (row.size() != header.size()) {
                problems.add(row.get(0).mark(), "", "expected " + header.size() + " cells but found " + row.size());
            } else if (header.containsAll(names)) {
                List<Node> cells = new ArrayList<>();
                for (String name : names) {
                    CsvRows.Cell cell = row.get(header.indexOf(name));
                    String text = cell.text().strip();
                    cells.add(new Node.Scalar(cell.mark(), Kind.ofPlain(text), text, null));
                }
                add(cells, row.get(0).mark(), "");
            }
        }
        return List.copyOf(seen.keySet());
    }

    private String unknown(String what, String name) {
        return what + Spelling.hint(name, names) + Spelling.listed("known factors", names);
    }

    /** Adds a point if it has all its cells and they are levels. */
    private void add(List<Node> cells, Mark mark, String place) {
        List<Level> point = new ArrayList<>();
        for (int f = 0; f < cells.size(); f++) {
            Level level = FactorSection.level(cells.get(f));
            if (level == null) {
                problems.add(
                        cells.get(f).mark(),
                        place,
                        "expected a number, a word, true or false but found "
                                + cells.get(f).described());
            } else if (cells.size() == names.size()) {
                Range range = factors.get(f).section().range();
                if (!holds(range, level)) {
                    problems.add(
                            cells.get(f).mark(),
                            place,
                            "'" + level.text() + "' is not in the range of factor '" + names.get(f) + "'");
                }
                levels.get(f).putIfAbsent(level, cells.get(f).mark());
                point.add(level);
            }
        }
        if (point.size() == names.size()) {
            Mark first = seen.putIfAbsent(point, mark);
            if (first != null) {
                problems.add(mark, place, "the same point is in line " + first.line());
            }
        }
    }

    private static boolean holds(@Nullable Range range, Level level) {
        if (range instanceof Range.Continuous numbers) {
            return level instanceof Level.Quantity one && one.value() >= numbers.low() && one.value() <= numbers.high();
        }
        if (range instanceof Range.Discrete items) {
            return items.spread(items.size()).contains(level);
        }
        return true;
    }
}

package chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for people: the first column flush left, all others flush right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first is the heading. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = rows.get(r).get(c);
                String gap = " ".repeat(width[c] - cell.length());
                line.append(c == 0 ? cell + gap : "  " + gap + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
            if (r == 0) {
                int all = 2 * (columns - 1);
                for (int w : width) {
                    all += w;
                }
                text.append("-".repeat(all)).append('\n');
            }
        }
        return text.toString();
    }
}

package chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for people: the first column flush left, all others flush right. */
final class TextTable {

    private static final String GAP = "  ";

    private final int keys;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable() {
        this(1);
    }

    /**
     * A table.
     *
     * @param keys first columns that name a row, and are said again where the table is too wide for one piece
     */
    TextTable(int keys) {
        this.keys = keys;
    }

    /** Adds a row; the first is the heading. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The heading with the first of the other rows. */
    TextTable first(int most) {
        TextTable some = new TextTable(keys);
        some.rows.addAll(rows.subList(0, Math.min(rows.size(), most + 1)));
        return some;
    }

    @Override
    public String toString() {
        return text(Terminal.ANY);
    }

    /** The table, in as many pieces below one another as the width asks for. */
    String text(int width) {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        int from = Math.min(keys, widths.length);
        do {
            int to = from;
            int all = sum(widths, 0, Math.min(keys, widths.length));
            while (to < widths.length && (to == from || all + GAP.length() + widths[to] <= width)) {
                all += GAP.length() + widths[to++];
            }
            text.append(text.isEmpty() ? "" : "\n").append(piece(widths, from, to, all));
            from = to;
        } while (from < widths.length);
        return text.toString();
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        return width;
    }

    private static int sum(int[] widths, int from, int to) {
        int sum = 0;
        for (int c = from; c < to; c++) {
            sum += (c == from ? 0 : GAP.length()) + widths[c];
        }
        return sum;
    }

    private String piece(int[] widths, int from, int to, int all) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < Math.min(to, rows.get(r).size()); c++) {
                if (c < keys || c >= from) {
                    String cell = rows.get(r).get(c);
                    String gap = " ".repeat(widths[c] - cell.length());
                    line.append(c == 0 ? cell + gap : GAP + gap + cell);
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
            if (r == 0) {
                text.append("-".repeat(all)).append('\n');
            }
        }
        return text.toString();
    }
}

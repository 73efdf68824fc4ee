package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.results.Numbers;

/**
 * A number with the half-width of its 95 % interval, both in the unit that is shown.
 *
 * @param error NaN where there is none
 */
record Amount(double value, double error) {

    private static final int MOST_DECIMALS = 4;

    static Amount between(double value, double low, double high) {
        return new Amount(value, (high - low) / 2);
    }

    Amount times(double scale) {
        return new Amount(scale * value, scale * error);
    }

    Amount size() {
        return new Amount(Math.abs(value), error);
    }

    /** As many decimals as give its error a digit that counts. */
    int decimals() {
        double size = error > 0 ? error : Math.abs(value) / 100;
        int decimals = 0;
        while (decimals < MOST_DECIMALS && size > 0 && size < 0.95) {
            size *= 10;
            decimals++;
        }
        return decimals;
    }

    String text(int decimals) {
        return Words.fixed(value, decimals) + errorText(decimals);
    }

    /** The same with a sign, also where it is plus. */
    String signed(int decimals) {
        String number = Words.fixed(value, decimals);
        return (value > 0 && number.matches(".*[1-9].*") ? "+" : "") + number + errorText(decimals);
    }

    private String errorText(int decimals) {
        if (!Double.isFinite(error)) {
            return "";
        }
        String text = Words.fixed(error, decimals);
        // An error that is there is not called none.
        boolean hidden = error > 0 && !text.matches(".*[1-9].*");
        return "\u00A0\u00B1\u00A0" + (hidden ? "<" + text.substring(0, text.length() - 1) + "1" : text);
    }

    Cell level(int decimals) {
        return Double.isFinite(value) ? cell(text(decimals), false) : Cell.none();
    }

    /** A change is strong if its interval does not hold zero. */
    Cell change(int decimals) {
        return Double.isFinite(value) ? cell(signed(decimals), Math.abs(value) > error) : Cell.none();
    }

    private Cell cell(String text, boolean strong) {
        return new Cell(text, Numbers.text(value), Numbers.text(error), strong);
    }
}

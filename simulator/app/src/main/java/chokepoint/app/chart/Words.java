package chokepoint.app.chart;

import chokepoint.app.results.StudyHeading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Names and numbers as a reader wants to see them. */
final class Words {

    private Words() {}

    /** {@code us-bans-gallium} as "us bans gallium". */
    static String of(String name) {
        return name.replace('-', ' ').replace('_', ' ');
    }

    /** A scenario's name as it stands in a sentence. */
    static String quoted(String scenario) {
        return "\u201C" + of(scenario) + "\u201D";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A number with two digits that count, or more before the point: 0.012, 3.1, 27, 1240. */
    static String number(double value) {
        return number(value, 2);
    }

    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "infinity" : "\u2212infinity";
        }
        BigDecimal exact = new BigDecimal(value);
        int before = exact.precision() - exact.scale();
        BigDecimal rounded = before > digits
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return text.replace('-', '\u2212');
    }

    /** A number with its sign, also where that is plus. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** A share of 1 in percent. */
    static String percent(double share) {
        return number(100 * share) + "\u00A0%";
    }

    /** The end of every subtitle: where, how many, which. */
    static String origin(StudyHeading heading, String country) {
        return country + " \u00B7 " + String.format(Locale.ROOT, "%,d", heading.runs())
                + " runs per scenario \u00B7 seed " + heading.seed();
    }
}

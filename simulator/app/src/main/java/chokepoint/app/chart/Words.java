package chokepoint.app.chart;

import chokepoint.app.results.StudyHeading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Names and numbers as a reader wants to see them. */
public final class Words {

    /** Stands between the parts of a subtitle; a line may break after it. */
    public static final String DOT = "\u00A0\u00B7 ";

    private static final Set<String> ABBREVIATIONS = Set.of("us", "usa", "eu", "uk", "drc", "ev", "evs", "hhi");
    private static final Set<String> COUNTRIES = Set.of(
            "china",
            "russia",
            "indonesia",
            "japan",
            "australia",
            "india",
            "chile",
            "peru",
            "canada",
            "mexico",
            "korea");
    /** Names whose hyphens belong to them. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "dy-tb", "Dy-Tb",
            "ndpr", "NdPr",
            "n-1-adequacy", "N-1 adequacy",
            "self-sufficiency", "self-sufficiency");

    private Words() {}

    /** {@code us-bans-gallium} as "US bans gallium". */
    public static String of(String name) {
        if (SYMBOLS.containsKey(name)) {
            return SYMBOLS.getOrDefault(name, name);
        }
        StringJoiner words = new StringJoiner(" ");
        for (String word : name.split("[-_]", -1)) {
            words.add(
                    ABBREVIATIONS.contains(word)
                            ? word.toUpperCase(Locale.ROOT)
                            : COUNTRIES.contains(word) ? capital(word) : word);
        }
        return words.toString();
    }

    /** A scenario's name as it stands in a sentence. */
    public static String quoted(String scenario) {
        return "\u201C" + of(scenario) + "\u201D";
    }

    /** A scenario's name at the start of a sentence. */
    public static String subject(String scenario) {
        return "\u201C" + capital(of(scenario)) + "\u201D";
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A number with two digits that count, or more before the point: 0.012, 3.1, 27, 1240. */
    public static String number(double value) {
        return number(value, 2);
    }

    public static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "infinity" : "\u2212infinity";
        }
        BigDecimal exact = new BigDecimal(value);
        int before = exact.precision() - exact.scale();
        return fixed(value, Math.max(0, digits - before), "#");
    }

    /** A number with so many decimals, also where they are zero. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? fixed(value, decimals, "0") : number(value);
    }

    private static String fixed(double value, int decimals, String digit) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return format(decimals == 0 ? "#,##0" : "#,##0." + digit.repeat(decimals))
                .format(rounded);
    }

    /** A format that is the same in every locale, with a true minus sign. */
    static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat(pattern, symbols);
    }

    /** A number with its sign, also where that is plus. */
    public static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** A share of 1 in percent; nearly all is not called all. */
    public static String percent(double share) {
        if (share > 0.9995 && share < 1) {
            return "over 99.9\u00A0%";
        }
        return number(100 * share, share > 0.99 ? 3 : 2) + "\u00A0%";
    }

    /** A remark in brackets that no line break tears apart. */
    public static String bracketed(String remark) {
        return " (" + remark.replace(' ', '\u00A0') + ")";
    }

    /** The end of every subtitle: where, how many, which. */
    public static String origin(StudyHeading heading, String country) {
        return country + " \u00B7 " + String.format(Locale.ROOT, "%,d", heading.runs())
                + " runs per scenario \u00B7 seed " + heading.seed();
    }
}

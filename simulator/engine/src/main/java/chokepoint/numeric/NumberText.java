package chokepoint.numeric;

import java.math.BigDecimal;
import java.math.MathContext;

/** The text of numbers: exact, and the same in every locale and on every Java. */
public final class NumberText {

    /** Decimals of this many digits tell all doubles apart but the tiniest, and no double needs more than 17. */
    private static final int SURE_DIGITS = 15;

    private static final int FEWEST_DIGITS = 2;
    private static final int SMALLEST_PLAIN = -3;
    private static final int LARGEST_PLAIN = 6;

    private NumberText() {}

    /**
     * The fewest digits to which a number can be rounded and still be read back; empty for NaN.
     * Laid out as {@link Double#toString} does, whose digits cannot be used because they differ between
     * Java 17 and 19 (JDK-4511638).
     */
    public static String of(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (number == 0 || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        int digits = Math.abs(number) < Double.MIN_NORMAL ? FEWEST_DIGITS : SURE_DIGITS;
        BigDecimal rounded = exact.round(new MathContext(digits));
        while (rounded.doubleValue() != number) {
            digits++;
            rounded = exact.round(new MathContext(digits));
        }
        return layout(rounded.stripTrailingZeros());
    }

    private static String layout(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            String plain = number.toPlainString();
            return number.scale() > 0 ? plain : plain + ".0";
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}

package chokepoint.design;

import chokepoint.domain.Require;
import java.math.BigDecimal;
import java.math.MathContext;

/** What a factor is set to at a point. */
public sealed interface Level {

    /** As a configuration file writes it, without quotes; the same on every JDK. */
    String text();

    /** A text that no level of another kind has: words stand in quotes. */
    default String canonical() {
        return this instanceof Word ? '"' + text() + '"' : text();
    }

    /**
     * A number, rounded to 15 significant digits: so a person can copy it into a file and get the same
     * number, and 0.1 + 0.2 is 0.3.
     */
    record Quantity(double value) implements Level {

        private static final MathContext DIGITS = new MathContext(15);

        private static final int PLAIN_DIGITS = 20;

        public Quantity {
            Require.finite(value, "value");
            // Adding zero turns -0 into 0.
            value = decimal(value).doubleValue() + 0.0;
        }

        private static BigDecimal decimal(double value) {
            return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        }

        @Override
        public String text() {
            BigDecimal decimal = decimal(value);
            int whole = decimal.precision() - decimal.scale();
            boolean plain = Math.abs(decimal.scale()) <= PLAIN_DIGITS && whole <= PLAIN_DIGITS;
            return plain ? decimal.toPlainString() : decimal.toString();
        }
    }

    /** A choice, or {@code on} and {@code off} of a part of a scenario. */
    record Word(String text) implements Level {}

    /** True or false. */
    record Flag(boolean on) implements Level {

        @Override
        public String text() {
            return Boolean.toString(on);
        }
    }
}

package chokepoint.precision;

import chokepoint.domain.Require;

/**
 * How wide half of an interval may be.
 *
 * @param size above 0
 * @param scale what {@code size} is counted in
 */
public record HalfWidth(double size, Scale scale) {

    private static final String PERCENT = "%";

    public HalfWidth {
        Require.positive(size, "half-width");
        if (scale == Scale.RELATIVE) {
            Require.between(size, 0, 1, "half-width");
        }
    }

    /** What a half-width is counted in. */
    public enum Scale {
        /** Shares of the estimate's absolute value. */
        RELATIVE,
        /** Units of the metric. */
        ABSOLUTE
    }

    /** Reads {@code 1%}, a share of the estimate, or {@code 250}, in the unit of the metric. */
    public static HalfWidth parse(String text) {
        String trimmed = text.trim();
        boolean percent = trimmed.endsWith(PERCENT);
        double number;
        try {
            number = Double.parseDouble(percent ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "half-width (" + text + ") must be a number in the unit of the metric, or a percentage like 1%", e);
        }
        return percent ? new HalfWidth(number / 100, Scale.RELATIVE) : new HalfWidth(number, Scale.ABSOLUTE);
    }

    /** What is allowed around an estimate, in the unit of the metric; 0 for a relative one around zero. */
    public double around(double estimate) {
        return scale == Scale.RELATIVE ? size * Math.abs(estimate) : size;
    }
}

package chokepoint.app.selftest;

import chokepoint.app.results.Numbers;
import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import java.util.List;

/**
 * Fingerprints of what a run is built on, over fixed grids. Where the study of the test differs, they
 * tell whether the fault lies here or in the model.
 */
final class Arithmetic {

    /** By name, not all there are: a purpose more must not change the fingerprint. */
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.PARAMETER, Purpose.DEMAND_CYCLE, Purpose.OUTAGE_ONSET, Purpose.SPELL_LENGTH);

    private static final List<Double> SPECIAL = List.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE);

    /** Points of a grid. */
    private static final int POINTS = 4096;

    private Arithmetic() {}

    /** Uniform and normal numbers of neighbouring and of extreme keys. */
    static String randomNumbers() {
        Fingerprint print = new Fingerprint();
        for (long seed : new long[] {0, 1, 42, -1, Long.MIN_VALUE}) {
            for (int run : new int[] {0, 1, 1000, Integer.MAX_VALUE}) {
                Draws draws = new Draws(new RunKey(seed, run));
                for (Purpose purpose : PURPOSES) {
                    for (String name : new String[] {"", "gallium", "policy/china-ban", "Nd-Pr\u00e9"}) {
                        long entity = Draws.entity(name);
                        for (int month = -1; month < 24; month++) {
                            print.add(draws.uniform(purpose, entity, month));
                            print.add(draws.normal(purpose, entity, month));
                        }
                    }
                }
            }
        }
        return print.hex();
    }

    /** Exponentials, logarithms, powers, roots and normal quantiles over their whole range. */
    static String functions() {
        Fingerprint print = new Fingerprint();
        for (double x : SPECIAL) {
            print.add(Reals.exp(x));
            print.add(Reals.log(x));
            print.add(Reals.pow(x, 0.5));
            print.add(Math.sqrt(x));
            print.add(Math.rint(x));
        }
        for (int k = 0; k < POINTS; k++) {
            // From where exp is zero to where it is infinite.
            print.add(Reals.exp((k - POINTS / 2) * 0.37));
            double x = positive(k);
            print.add(Reals.log(x));
            print.add(Math.sqrt(x));
            print.add(Reals.pow(1 + k / 512.0, (k % 97 - 48) / 7.0));
            print.add(Reals.power(1 + k / 4096.0, k % 17));
            print.add(Normal.quantile((k + 0.5) / POINTS));
        }
        return print.hex();
    }

    /** The text of numbers of every size, which differs between Javas where it is left to them. */
    @SuppressWarnings("FloatingPointLiteralPrecision") // The digits of the report of that fault.
    static String texts() {
        Fingerprint print = new Fingerprint();
        for (double x : SPECIAL) {
            print.add(Numbers.text(x));
        }
        // Double.toString writes these with a digit too many before Java 19 (JDK-4511638).
        for (double x : new double[] {2e23, 1e23, 8.41e21}) {
            print.add(Numbers.text(x));
        }
        for (int k = 0; k < POINTS; k++) {
            print.add(Numbers.text(positive(k)));
            print.add(Numbers.text(-k / 1000.0));
        }
        return print.hex();
    }

    /** A number above zero: its exponent steps through all there are, its digits are scattered. */
    private static double positive(int k) {
        long exponent = (k * 2047L / POINTS) << 52;
        long digits = (k * 0x9e3779b97f4a7c15L) >>> 12;
        return Double.longBitsToDouble(exponent | digits | 1);
    }
}

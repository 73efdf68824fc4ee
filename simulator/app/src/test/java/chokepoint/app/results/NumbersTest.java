package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,7}\\.[0-9]+|-?[1-9]\\.[0-9]+E-?[0-9]{1,3}");

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-1, -1.0",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "0.001, 0.001",
        "0.00099, 9.9E-4",
        "1234567, 1234567.0",
        "9999999.999999998, 9999999.999999998",
        "10000000, 1.0E7",
        "-1.5e10, -1.5E10",
        "1e21, 1.0E21",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "4.9e-324, 4.9E-324",
        "2e-323, 2.0E-323",
        "9007199254740993, 9.007199254740992E15"
    })
    void numbersAreLaidOutAsJavaDoes(String number, String text) {
        assertEquals(text, Numbers.text(Double.parseDouble(number)));
    }

    /** Of these Java 17 writes more digits than are needed, and Java 19 does not. */
    @ParameterizedTest
    @CsvSource({"2e23, 2.0E23", "2.0E-3, 0.002", "8.41e21, 8.41E21", "2.2e-322, 2.2E-322", "5e-324, 4.9E-324"})
    void noJavaWritesMoreDigitsThanAreNeeded(String number, String text) {
        assertEquals(text, Numbers.text(Double.parseDouble(number)));
    }

    @Test
    void whatIsNotFiniteIsNamedOrEmpty() {
        assertEquals("", Numbers.text(Double.NaN));
        assertEquals("Infinity", Numbers.text(Double.POSITIVE_INFINITY));
        assertEquals("-Infinity", Numbers.text(Double.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyBitsAreReadBackFromOneForm(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 50_000; k++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                requireReadBack(number);
            }
        }
    }

    @Test
    void tinyNumbersAndPowersOfTwoAreReadBack() {
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double power = Math.scalb(1.0, exponent);
            requireReadBack(power);
            requireReadBack(Math.nextDown(power));
            requireReadBack(-Math.nextUp(power));
        }
        for (long bits = 0; bits < 20_000; bits++) {
            requireReadBack(Double.longBitsToDouble(bits));
        }
    }

    @Test
    void numbersOfFewDigitsStayShort() {
        Random random = new Random(4);
        for (int k = 0; k < 50_000; k++) {
            BigDecimal few = BigDecimal.valueOf(random.nextInt(1_000_000) + 1, random.nextInt(20) - 5);
            String text = Numbers.text(few.doubleValue());
            assertEquals(0, few.compareTo(new BigDecimal(text)), text);
        }
    }

    private static void requireReadBack(double number) {
        String text = Numbers.text(number);
        assertEquals(Double.doubleToLongBits(number), Double.doubleToLongBits(Double.parseDouble(text)), text);
        assertTrue(FORM.matcher(text).matches(), text);
        assertTrue(text.length() <= 24, text);
    }
}

package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HalfWidthTest {

    @Test
    void aPercentageIsAShareOfTheEstimateWhateverItsSign() {
        HalfWidth one = HalfWidth.parse("1%");

        assertEquals(new HalfWidth(0.01, HalfWidth.Scale.RELATIVE), one);
        assertEquals(2, one.around(200));
        assertEquals(2, one.around(-200));
        assertEquals(0, one.around(0));
    }

    @Test
    void aNumberIsInTheUnitOfTheMetric() {
        HalfWidth half = HalfWidth.parse(" 250 ");

        assertEquals(250, half.around(0));
        assertEquals(250, half.around(1e6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "0", "0%", "-1", "101%", "NaN", "Infinity", "one", "1 percent"})
    void whatIsNoWidthIsRefusedByName(String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HalfWidth.parse(text))
                .getMessage());
        assertTrue(message.startsWith("half-width ("), message);
    }
}

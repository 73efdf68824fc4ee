package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SparklineTest {

    private static final double[] RISING = {1, 2, 3, 4, 5, 6, 7, 8};

    @Test
    void eachEighthOfTheScaleHasItsCharacter() {
        assertEquals("▁▂▃▄▅▆▇█", new Sparkline(1, 8, true).of(RISING, 60));
        assertEquals("_.-=+*%#", new Sparkline(1, 8, false).of(RISING, 60));
    }

    @Test
    void moreNumbersThanCharactersAreAveraged() {
        assertEquals("▁█", new Sparkline(2.5, 6.5, true).of(RISING, 2));
        assertEquals("▁▅█", new Sparkline(0, 9, true).of(new double[] {0, 0, 0, 9, 9, 9}, 3));
    }

    @Test
    void whatIsNotKnownIsAGapAndWhatNeverMovesIsALowLine() {
        assertEquals("▁ █", new Sparkline(0, 1, true).of(new double[] {0, Double.NaN, 1}, 3));
        assertEquals("▁▁▁", new Sparkline(4, 4, true).of(new double[] {4, 4, 4}, 3));
    }
}

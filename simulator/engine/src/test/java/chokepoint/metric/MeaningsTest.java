package chokepoint.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What metrics mean. */
class MeaningsTest {

    @Test
    void everyMetricHasAMeaning() {
        for (Metric metric : Metrics.all()) {
            assertTrue(Meanings.has(metric.name()), metric.name() + " must have a line in Meanings");
        }
    }

    @Test
    void aNumberOfAnEventHasOneToo() {
        assertEquals("highest price after the event over that before it", Meanings.of("event-peak-ratio"));
    }
}

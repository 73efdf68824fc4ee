package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.study.Episode;
import chokepoint.world.Chronicle.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

    @Test
    void tellsMonthPolicyEventAndWhatItAnswers() {
        assertEquals(
                List.of(
                        "month   3  us-tariff: announced",
                        "month  14  china-licences: in force, in answer to us-tariff",
                        "month 120  us-tariff: suspended"),
                HistoryText.lines(List.of(
                        new Episode(3, "us-tariff", Event.ANNOUNCED, ""),
                        new Episode(14, "china-licences", Event.IN_FORCE, "us-tariff"),
                        new Episode(120, "us-tariff", Event.SUSPENDED, ""))));
    }

    @Test
    void ofNothingIsNothing() {
        assertEquals(List.of(), HistoryText.lines(List.of()));
    }
}

package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names and levels that a column of a sweep cannot have. */
class SweepFactorTest {

    @Test
    void aFactorCannotTakeTheNameOfAnotherColumn() {
        assertThrows(IllegalArgumentException.class, () -> new SweepFactor("run", "", List.of(), List.of()));
    }

    @Test
    void aLevelThatAFactorCannotHaveIsRefusedBeforeTheRuns() {
        SweepFactor stocks = new SweepFactor("stockpile", "", List.of(), List.of("off", "on"));
        SweepFactor quota = new SweepFactor("quota", "1", List.of(), List.of());
        SweepPoint.Role role = new SweepPoint.Role("point/0", "POINT", 0, 0, "");
        SweepPoint good = new SweepPoint("0123456789ab", role, List.of("on", "0.5"), List.of());
        SweepPoint unknown = new SweepPoint("0123456789ac", role, List.of("half", "0.5"), List.of());
        SweepPoint shorter = new SweepPoint("0123456789ad", role, List.of("on"), List.of());
        SweepFolder.check(List.of(stocks, quota), List.of(good));
        for (SweepPoint bad : List.of(unknown, shorter)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> SweepFolder.check(List.of(stocks, quota), List.of(good, bad)));
        }
    }
}

package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.Backtest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestReaderTest {

    private static final String STUDY = "studies/good.yaml";

    private static final String SECTION = """
            backtest:
              country: USA
              mineral: gallium
              start: 2022-07
              before: 2023-06
              effective: 2023-08
              until: 2025-06
              supply-cut: 0.4
              tariff: 0.25
              targets:
                event-peak-ratio: {observed: 2.5, low: 2, high: 3, source: a book, provenance: found}
                peak-price: {observed: 3, low: 3, high: 3, source: a book, provenance: found/recalled-low}
              observed:
                2023-09: 1.5
                2022-07: 0.9
            """;

    @TempDir
    Path folder;

    private Fixture fixture = new Fixture(Path.of(""));

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        fixture.write(STUDY, fixture.read(STUDY) + SECTION);
    }

    private StudyFile load() {
        return StudyFile.load(fixture.study());
    }

    private Backtest event() {
        Backtest event = load().study().backtest();
        assertNotNull(event);
        return event;
    }

    @Test
    void countsCalendarMonthsFromTheStartOfTheRun() {
        assertEquals(
                new Backtest(
                        "USA",
                        "gallium",
                        7,
                        11,
                        13,
                        35,
                        0.4,
                        0.25,
                        Map.of(
                                "event-peak-ratio", new Backtest.Target(2.5, 2, 3),
                                "peak-price", new Backtest.Target(3, 3, 3)),
                        Map.of(14, 1.5, 0, 0.9)),
                event());
        assertEquals(
                List.of("event-peak-ratio", "peak-price"),
                List.copyOf(event().targets().keySet()));
        assertEquals(List.of(0, 14), List.copyOf(event().observed().keySet()));
    }

    @Test
    void takesCutTariffAndObservedPricesToBeNoneWhereTheyAreLeftOut() {
        fixture.change(STUDY, "  supply-cut: 0.4\n  tariff: 0.25\n", "");
        fixture.change(STUDY, "  observed:\n    2023-09: 1.5\n    2022-07: 0.9\n", "");

        assertEquals(0, event().supplyCut());
        assertEquals(0, event().tariff());
        assertEquals(Map.of(), event().observed());
    }

    @Test
    void isLeftOutWithTheFirstScenario() {
        Overrides others = new Overrides(null, null, List.of("dear"));
        assertNull(StudyFile.load(fixture.study(), others).study().backtest());

        Overrides first = new Overrides(null, null, List.of("dear", "status-quo"));
        assertNotNull(StudyFile.load(fixture.study(), first).study().backtest());
    }

    @Test
    void isPartOfTheDigestAndOfTheCanonicalText() {
        String whole = load().digest();
        assertEquals(9, CanonicalJson.parse("m", load().canonical()).entries().size());
        assertEquals(
                "{\"backtest\":{\"before\":11,\"country\":\"USA\",\"effective\":13,\"mineral\":\"gallium\","
                        + "\"observed\":[[0,0.9],[14,1.5]],\"starts-in\":7,\"supply-cut\":0.4,\"tariff\":0.25,"
                        + "\"targets\":[[\"event-peak-ratio\",2.5,2.0,3.0],[\"peak-price\",3.0,3.0,3.0]],"
                        + "\"until\":35},\"focus\"",
                load().canonical().substring(0, load().canonical().indexOf(":[\"USA\"],\"metrics\"")));

        fixture.change(STUDY, "source: a book", "source: another book");
        assertEquals(whole, load().digest());
        for (String change :
                List.of("until: 2025-06|until: 2025-05", "2023-09: 1.5|2023-09: 1.6", "high: 3,|high: 4,")) {
            String before = load().digest();
            fixture.change(STUDY, change.split("[|]", 2)[0], change.split("[|]", 2)[1]);
            assertNotEquals(before, load().digest(), change);
        }
    }

    @Test
    void aStudyWithoutItHasTheDigestThatItHadBeforeThereWereAny() {
        fixture.change(STUDY, SECTION, "");

        assertNull(load().study().backtest());
        assertTrue(load().canonical().startsWith("{\"focus\":[\"USA\"],\"metrics\":"));
        assertEquals(8, CanonicalJson.parse("m", load().canonical()).entries().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: USA|country: CHN|24:12|country: unknown 'CHN'; focus countries: USA",
                "mineral: gallium|mineral: galium|25:12|mineral: unknown 'galium'; did you mean 'gallium'?; minerals in scope: gallium",
                "start: 2022-07|start: July 2022|26:10|start: expected a calendar month such as 2010-07 but found 'July 2022'",
                "before: 2023-06|before: 2023-13|27:11|before: expected a calendar month such as 2010-07 but found '2023-13'",
                "before: 2023-06|before: 2022-06|27:11|before: '2022-06' must lie in the run's 120 months from 2022-07",
                "before: 2023-06|before: 2023-6|27:11|before: expected a calendar month such as 2010-07 but found '2023-6'",
                "before: 2023-06|before: 2023|27:11|before: expected a text but found '2023'; put it in quotes",
                "effective: 2023-08|effective: 2023-05|28:14|effective: 2023-05 must not be earlier than 'before', 2023-06",
                "until: 2025-06|until: 2023-08|29:10|until: 2023-08 must be later than 'effective', 2023-08",
                "until: 2025-06|until: 2032-07|29:10|until: '2032-07' must lie in the run's 120 months from 2022-07",
                "until: 2025-06|until: +999999999-12|29:10|until: '+999999999-12' must lie in the run's 120 months from 2022-07",
                "supply-cut: 0.4|supply-cut: 40|30:15|supply-cut: supply-cut (40.0) must be between 0.0 and 0.99",
                "supply-cut: 0.4|supply-cut: 40 %|30:15|supply-cut: expected a number but found '40 %'; write the bare number",
                "tariff: 0.25|tariff: -0.25|31:11|tariff: tariff (-0.25) must be between 0.0 and 10.0",
                "tariff: 0.25|tarif: 0.25|31:3|tarif: unknown key; did you mean 'tariff'?; known keys: country, mineral, start, before, effective, until, supply-cut, tariff, targets, observed",
                "observed: 2.5|observed: 3.5|33:34|targets.event-peak-ratio.observed: observed (3.5) must be between 2.0 and 3.0",
                "observed: 2.5|observed: 1.5|33:34|targets.event-peak-ratio.observed: observed (1.5) must be between 2.0 and 3.0",
                "peak-price: {|price-of-peak: {|34:5|targets.price-of-peak: unknown 'price-of-peak'; recorded metrics: event-peak-ratio, event-months-to-peak, event-half-life, event-pass-through, static-peak-ratio, event-yearly-peak-ratio, peak-price",
                "peak-price: {|mean-price: {|34:5|targets.mean-price: unknown 'mean-price'; did you mean 'peak-price'?; recorded metrics: event-peak-ratio, event-months-to-peak, event-half-life, event-pass-through, static-peak-ratio, event-yearly-peak-ratio, peak-price",
                "found/recalled-low|found/recall-low|34:5|targets.peak-price: provenance: unknown 'recall-low'; did you mean 'recalled-low'?; classes: found, found (derived), recalled-high, recalled-medium, recalled-low",
                "2023-09: 1.5|2023-09-01: 1.5|36:5|observed.2023-09-01: expected a calendar month such as 2010-07 but found '2023-09-01'",
                "2023-09: 1.5|2033-09: 1.5|36:5|observed.2033-09: '2033-09' must lie in the run's 120 months from 2022-07",
                "2023-09: 1.5|2023-09: 0|36:5|observed: observed (0.0) must be positive",
                "2023-09: 1.5|2023-06: 1.5|36:5|observed: observed must be 1 in the month of 'before', or leave it out",
            })
    void tellsWhatIsWrongAtItsPlace(String old, String bad, String place, String words) {
        fixture.change(STUDY, old, bad);

        assertEquals(List.of("studies/good.yaml:" + place + ": error: backtest." + words), fixture.problems());
    }

    @Test
    void refusesAPassThroughOfNoTariff() {
        fixture.change(STUDY, "  tariff: 0.25\n", "");
        fixture.change(STUDY, "event-peak-ratio", "event-pass-through");

        assertEquals(
                List.of("studies/good.yaml:24:3: error: backtest.tariff:"
                        + " tariff (0.0) must be positive where event-pass-through is a target"),
                fixture.problems());
    }

    @Test
    void refusesWhatASeriesOfOneValueAYearCannotSay() {
        fixture.change(STUDY, "peak-price: {", "event-half-life: {");
        fixture.change(STUDY, "event-peak-ratio", "event-yearly-peak-ratio");
        assertEquals(
                List.of("studies/good.yaml:33:5: error: backtest.targets: targets must not hold event-half-life beside"
                        + " event-yearly-peak-ratio: a series of one value a year does not tell months"),
                fixture.problems());

        fixture.change(STUDY, "event-half-life: {", "peak-price: {");
        fixture.change(STUDY, "until: 2025-06", "until: 2023-12");
        assertEquals(
                List.of("studies/good.yaml:29:10: error: backtest.until: until must lie in a later year than 'before'"
                        + " where event-yearly-peak-ratio is a target: within one year it is always 1"),
                fixture.problems());

        fixture.change(STUDY, "until: 2023-12", "until: 2024-01");
        assertEquals(
                List.of("studies/good.yaml:36:5: error: backtest.observed: observed must be 1 in the year of 'before',"
                        + " or leave it out"),
                fixture.problems());

        fixture.change(STUDY, "2023-09: 1.5", "2024-06: 1.5");
        assertTrue(event().isYearly());
        assertEquals(List.of(6, 17), List.of(event().baseFrom(), event().baseTo()));
    }

    @Test
    void mustHaveATarget() {
        String text = fixture.read(STUDY);
        String targets = text.substring(text.indexOf("  targets:"), text.indexOf("  observed:\n"));
        fixture.change(STUDY, targets, "  targets: {}\n");

        assertEquals(
                List.of("studies/good.yaml:32:12: error: backtest.targets: targets (0) must be between 1 and 100"),
                fixture.problems());
    }

    @Test
    void listsItsProblemsWithThoseOfTheRest() {
        fixture.change(STUDY, "country: CHN", "country: CHM");
        fixture.change(STUDY, "country: USA", "country: UAS");
        fixture.change(STUDY, "before: 2023-06", "before: 2021-06");
        fixture.change(STUDY, "low: 2,", "low: 2.7,");

        // A target that is no record hides what else is wrong with the section.
        assertEquals(2, fixture.problems().size(), String.join("\n", fixture.problems()));
        fixture.change(STUDY, "low: 2.7,", "low: 2,");
        fixture.change(STUDY, "country: CHM", "country: CHN");
        assertEquals(2, fixture.problems().size(), String.join("\n", fixture.problems()));
    }

    @Test
    void mustBeAMapWithAllItsKeys() {
        fixture.change(STUDY, "  mineral: gallium\n  start", "  start");
        assertEquals(List.of("studies/good.yaml:24:3: error: backtest: missing key 'mineral'"), fixture.problems());

        fixture.write(STUDY, fixture.read(STUDY).replaceAll("(?s)backtest:.*", "backtest: none\n"));
        assertEquals(
                List.of("studies/good.yaml:23:11: error: backtest: expected a map of keys but found 'none'"),
                fixture.problems());
    }
}

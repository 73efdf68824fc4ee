package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.Attribution;
import chokepoint.study.Switch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionReaderTest {

    private static final String STUDY = "studies/good.yaml";

    private static final String SECTION = """
            attribution:
              scenario: china-bans-us
              runs: 50
              switches:
                bans:
                  policies: [china-b*]
                luck: {shocks: [cycle]}
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

    @Test
    void readsSwitchesAndFindsWhatAPatternMeans() {
        assertEquals(
                new Attribution(
                        "china-bans-us",
                        50,
                        List.of(
                                new Switch("bans", List.of("china-ban"), List.of()),
                                new Switch("luck", List.of(), List.of("cycle")))),
                load().attribution());
    }

    @Test
    void takesTheStudysRunsAndNeverMore() {
        Attribution fewer = StudyFile.load(fixture.study(), new Overrides(7, null, List.of()))
                .attribution();
        assertTrue(fewer != null && fewer.runs() == 7);

        fixture.change(STUDY, "  runs: 50\n", "");
        Attribution all = load().attribution();
        assertTrue(all != null && all.runs() == 200);
    }

    @Test
    void isLeftOutWithItsScenario() {
        Overrides others = new Overrides(null, null, List.of("dear"));
        assertNull(StudyFile.load(fixture.study(), others).attribution());

        Overrides own = new Overrides(null, null, List.of("china-bans-us"));
        Attribution read = StudyFile.load(fixture.study(), own).attribution();
        assertTrue(read != null && read.scenario().equals("china-bans-us"));
    }

    @Test
    void isPartOfTheDigestAndOfTheCanonicalText() {
        String whole = load().digest();
        assertTrue(load().canonical()
                .startsWith("{\"attribution\":{\"runs\":50,\"scenario\":\"china-bans-us\",\"switches\":"
                        + "[[\"bans\",{\"policies\":[\"china-ban\"],\"shocks\":[]}],"
                        + "[\"luck\",{\"policies\":[],\"shocks\":[\"cycle\"]}]]},\"focus\":"));
        assertEquals(9, CanonicalJson.parse("m", load().canonical()).entries().size());

        fixture.change(STUDY, "china-b*", "china-ban");
        assertEquals(whole, load().digest());
        fixture.change(STUDY, "runs: 50", "runs: 51");
        assertNotEquals(whole, load().digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario: china-bans-us|scenario: china-ban-us|24:13|scenario: 'china-ban-us' is not a scenario of the study; did you mean 'china-bans-us'?; known scenarios: status-quo, china-bans-us, dear",
                "runs: 50|runs: 201|25:9|runs: runs (201) must be between 1 and 200, those of the study",
                "runs: 50|runs: 0|25:9|runs: runs (0) must be between 1 and 200, those of the study",
                "runs: 50|run: 50|25:3|run: unknown key; did you mean 'runs'?; known keys: scenario, runs, switches",
                "[china-b*]|[chna-ban]|28:18|switches.bans.policies[0]: 'chna-ban' is not a name in policies of scenario china-bans-us; did you mean 'china-ban'?; known names: china-ban",
                "[china-b*]|[japan-*]|28:18|switches.bans.policies[0]: 'japan-*' begins no name in policies of scenario china-bans-us; known names: china-ban",
                "[china-b*]|[china-b*, china-ban]|28:28|switches.bans.policies[1]: 'china-ban' must be named once only, but is in attribution.switches.bans too",
                "{shocks: [cycle]}|{policies: [china-ban]}|29:23|switches.luck.policies[0]: 'china-ban' must be named once only, but is in attribution.switches.bans too",
                "{shocks: [cycle]}|{shocks: [cycl]}|29:21|switches.luck.shocks[0]: 'cycl' is not a name in shocks of scenario china-bans-us; did you mean 'cycle'?; known names: cycle",
                "{shocks: [cycle]}|{}|29:11|switches.luck: a switch must name at least one of policies or shocks",
                "luck:|all:|29:5|switches.all: 'all' stands for all switches together; choose another name",
                "luck:|Good Luck:|29:5|switches.Good Luck: a switch's name must be of a-z, 0-9 and -, and of at most 60 characters",
            })
    void tellsWhatIsWrongAtItsPlace(String old, String bad, String place, String words) {
        fixture.change(STUDY, old, bad);

        assertEquals(List.of("studies/good.yaml:" + place + ": error: attribution." + words), fixture.problems());
    }

    @Test
    void allowsOneToSixSwitches() {
        String luck = "    luck: {shocks: [cycle]}\n";
        String bans = "    bans:\n      policies: [china-b*]\n";
        fixture.change(STUDY, "  switches:\n" + bans + luck, "  switches: {}\n");
        assertEquals(
                List.of("studies/good.yaml:26:13: error: attribution.switches: switches (0) must be 1 to 6"),
                fixture.problems());

        String seven = "  switches: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}}\n";
        fixture.change(STUDY, "  switches: {}\n", seven);
        assertEquals(8, fixture.problems().size());
        assertTrue(fixture.problems().get(0).endsWith("switches (7) must be 1 to 6"));
    }

    @Test
    void listsItsProblemsWithThoseOfTheRest() {
        fixture.change(STUDY, "country: CHN", "country: CHM");
        fixture.change(STUDY, "runs: 50", "runs: 500");
        fixture.change(STUDY, "[china-b*]", "[china-bn]");
        fixture.change(STUDY, "[cycle]", "[rain]");

        assertEquals(4, fixture.problems().size(), String.join("\n", fixture.problems()));
    }

    @Test
    void mustNameItsScenario() {
        fixture.change(STUDY, "  scenario: china-bans-us\n", "");

        assertEquals(List.of("studies/good.yaml:24:3: error: attribution: missing key 'scenario'"), fixture.problems());
    }

    @Test
    void mustBeAMap() {
        fixture.change(STUDY, SECTION, "attribution: all of it\n");

        assertEquals(
                List.of("studies/good.yaml:23:14: error: attribution: expected a map of keys but found 'all of it'"),
                fixture.problems());
    }
}

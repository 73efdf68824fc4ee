package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathUnitTest {

    private static final String SCENARIO = """
            parametric-uncertainty: true
            market:
              substitution-time: {low: 12, mid: 22, high: 36}
              traders: {capacity-max: 0.2}
            minerals:
              gallium: {price: 300000}
            production:
              gallium: {refined: {CHN: 600}}
            policies:
              quota: {type: export-quota, country: CHN, share: 0.4, timing: {type: window, start: 12}}
              floor: {type: price-floor, country: USA, floor: 100, timing: {type: spells, onsets-per-year: 0.1}}
            """;

    @ParameterizedTest
    @CsvSource({
        "market.substitution-time, months",
        "market.substitution-time.mid, months",
        "market.ask-adjustment, 1",
        "market.substitution, 1",
        "market.traders.capacity-max, 1",
        "minerals.gallium.price, USD/t",
        // A key that has its default.
        "minerals.gallium.use-growth, 1/year",
        "production.gallium.refined.CHN, t/year",
        "policies.quota.share, 1",
        "policies.quota.timing.start, months",
        "policies.floor.floor, USD/t",
        "policies.floor.timing.onsets-per-year, 1/year",
        "policies.quota.country, ''",
        "policies.quota, ''",
        "parametric-uncertainty, ''",
        "minerals.gallium.colour, ''",
        "policies.nobodys.share, ''",
    })
    void numbersHaveTheUnitThatTheirRecordSays(String path, String unit) {
        Node.Mapping scenario = (Node.Mapping) YamlReader.value(new Source("scenario", SCENARIO), new Problems());
        assertEquals(unit, PathUnit.of(scenario, path));
    }
}

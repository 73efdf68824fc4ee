package chokepoint.app.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.random.RunKey;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The base year agrees with what statistical offices published, as closely as the data allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published/us-published.csv");
    private static final Path SOURCES = RealData.CONFIG.resolve("data/import-sources.csv");
    private static final double SHARE_POINTS = 0.05;

    private final Scenario scenario = RealData.calm(RealData.reference(), RealData.allMinerals(), false);
    private final OpenWorld world = new OpenWorld(scenario, new RunKey(1, 0));

    @BeforeAll
    void advanceAMonth() {
        world.advance();
    }

    List<NamedCsvRecord> reliances() {
        return published("net-import-reliance");
    }

    List<NamedCsvRecord> concentrations() {
        return published("hhi");
    }

    List<NamedCsvRecord> sources() {
        return RealData.rows(SOURCES);
    }

    private static List<NamedCsvRecord> published(String quantity) {
        return RealData.rows(PUBLISHED).stream()
                .filter(row -> row.getField("quantity").equals(quantity))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reliances")
    void netImportRelianceOfTheUnitedStatesAgrees(NamedCsvRecord row) {
        double published = number(row, "published");
        double tolerance = number(row, "tolerance");
        double found = world.netImportReliance(row.getField("mineral"), "USA");

        boolean bound = row.getField("note").contains("computed must not be below published less tolerance");
        double gap = bound ? Math.max(0, published - found) : Math.abs(published - found);
        assertTrue(gap <= tolerance, row.getField("mineral") + " is " + found + ", published " + published);
    }

    @ParameterizedTest
    @MethodSource("concentrations")
    void concentrationOfOutputAgrees(NamedCsvRecord row) {
        double published = number(row, "published");
        double found = concentration(row);

        assertEquals(published, found, published * number(row, "tolerance"), row.getField("mineral"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void importsComeFromWhereTheyCame(NamedCsvRecord row) {
        String name = row.getField("mineral") + " from " + row.getField("exporter");
        double published = number(row, "share");
        double found = share(row);
        assertEquals(published, found, SHARE_POINTS, name);
    }

    private double share(NamedCsvRecord row) {
        return world.importShare(row.getField("mineral"), row.getField("importer"), row.getField("exporter"));
    }

    /** Of countries in world output; the rest of the world is in the total, but no country. */
    private double concentration(NamedCsvRecord row) {
        Map<Source, Map<String, Double>> production =
                scenario.production().getOrDefault(row.getField("mineral"), Map.of());
        boolean mined = row.getField("stage").equals("mined");
        Map<String, Double> output =
                new HashMap<>(production.getOrDefault(mined ? Source.MINED : Source.REFINED, Map.of()));
        if (row.getField("note").contains("compare refined plus secondary")) {
            production
                    .getOrDefault(Source.SECONDARY, Map.of())
                    .forEach((country, tonnes) -> output.merge(country, tonnes, Double::sum));
        }
        double total = output.values().stream().mapToDouble(Double::doubleValue).sum();
        output.remove("ROW");
        return 10_000
                * output.values().stream()
                        .mapToDouble(x -> x * x / (total * total))
                        .sum();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}

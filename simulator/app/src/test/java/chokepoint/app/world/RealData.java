package chokepoint.app.world;

import chokepoint.app.config.StudyFile;
import chokepoint.domain.Mineral;
import chokepoint.scenario.Scenario;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The project's own configuration and published figures, for tests of the world they make. */
final class RealData {

    static final Path CONFIG = Path.of("../../config");
    static final Path US_STRATEGY = CONFIG.resolve("studies/us-strategy.yaml");

    private RealData() {}

    /** Every study below {@code config}: a YAML file with a {@code study} key. */
    static List<Path> studies() {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(RealData::isStudy)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStudy(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().anyMatch(line -> line.startsWith("study:"))
                    && lines.stream().noneMatch(line -> line.startsWith("sweep:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first scenario of the main study. */
    static Scenario reference() {
        return StudyFile.load(US_STRATEGY)
                .study()
                .scenarios()
                .values()
                .iterator()
                .next();
    }

    /** All minerals that are described, in scope or not. */
    static List<String> allMinerals() {
        return List.copyOf(reference().minerals().keySet());
    }

    /** A scenario in balance, without policies and shocks, for some minerals. */
    static Scenario calm(Scenario scenario, List<String> scope, boolean uncertain) {
        return new Scenario(
                scope,
                uncertain,
                scenario.market(),
                scenario.politics(),
                scenario.relations(),
                scenario.industries(),
                scenario.hosts(),
                scenario.projects(),
                balanced(scenario.minerals()),
                scenario.countries(),
                scenario.production(),
                scenario.capacity(),
                scenario.demand(),
                scenario.endUses(),
                scenario.tradeCosts(),
                scenario.tariffs(),
                scenario.importSources(),
                scenario.hubs(),
                Map.of(),
                Map.of());
    }

    private static Map<String, Mineral> balanced(Map<String, Mineral> minerals) {
        Map<String, Mineral> balanced = new LinkedHashMap<>();
        minerals.forEach((name, mineral) -> balanced.put(
                name,
                new Mineral(
                        mineral.label(),
                        mineral.price(),
                        mineral.demandElasticityShort(),
                        mineral.demandElasticityLong(),
                        mineral.supplyElasticityShort(),
                        mineral.supplyElasticityLong(),
                        mineral.stockCover(),
                        mineral.feedCover(),
                        mineral.mineLeadTime(),
                        mineral.refineryLeadTime(),
                        mineral.utilisation(),
                        mineral.demandVolatility())));
        return balanced;
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

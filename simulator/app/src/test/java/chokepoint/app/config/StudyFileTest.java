package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {

    @TempDir
    Path folder;

    @Test
    void probe() {
        Fixture f = Fixture.in(folder);
        StudyFile file = StudyFile.load(f.study());
        System.err.println(file.study());
        System.err.println(file.canonical());
        f.change("studies/good.yaml", "CHN", "CHM").change("studies/good.yaml", "length", "lenght");
        f.change("reference.yaml", "rounds: 3", "rounds: 3 months")
                .change("reference.yaml", "price-cap: 50", "price-cap: 1");
        f.change("data/minerals.csv", "gallium,price,400000", "gallium,pric,x");
        f.change("data/demand.csv", "CHN,0.6,1", "CHN,0.5,%");
        f.change("data/hubs.csv", "low", "lo");
        f.change("data/tariffs.csv", "rate", "rat");
        f.change("data/production.csv", "\"a \"\"guess\"\"\"", "\"a \nguess\", ");
        try {
            StudyFile.load(f.study());
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
        }
        assertEquals(
                List.of("status-quo", "china-bans-us", "dear"),
                List.copyOf(file.study().scenarios().keySet()));
    }
}

package chokepoint.planted.app.results;

import chokepoint.app.config.CanonicalJson;
import java.time.Instant;

/** Breaks rules on purpose, to show that they are watched. */
final class ResultsThatKnowConfig {

    private ResultsThatKnowConfig() {}

    static String stamp(String text) {
        System.out.println(System.currentTimeMillis());
        return CanonicalJson.digest(text) + Instant.now();
    }
}

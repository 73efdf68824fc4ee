package chokepoint.app.cli;

import chokepoint.app.config.Assumptions;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.AssumptionLine;
import java.util.List;

/** What a study assumes, from its files to its folder. */
final class Assumed {

    private Assumed() {}

    static List<AssumptionLine> by(StudyFile study) {
        return Assumptions.of(study).stream()
                .map(one -> new AssumptionLine(
                        one.input(),
                        one.value(),
                        one.low(),
                        one.high(),
                        one.unit(),
                        one.year(),
                        one.source(),
                        one.provenance()))
                .toList();
    }
}

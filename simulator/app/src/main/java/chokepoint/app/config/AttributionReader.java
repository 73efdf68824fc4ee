package chokepoint.app.config;

import chokepoint.study.Attribution;
import chokepoint.study.Switch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code attribution} of a study file. */
final class AttributionReader {

    static final String SECTION = "attribution";

    private static final String RUNS = "runs";

    private final Node.Mapping section;
    private final Problems problems;

    AttributionReader(Node.Mapping section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    /**
     * What is to be attributed; null if something has been added to the problems, or if the command line
     * leaves the scenario out.
     *
     * @param scenarios names of all scenarios of the file
     * @param resolved those that are to be run, each with its whole tree
     * @param fileRuns of the study, as its file says; the section may not have more
     * @param runs of the study, as the command line may say otherwise
     */
    @Nullable Attribution read(List<String> scenarios, Map<String, Node.Mapping> resolved, int fileRuns, int runs) {
        int before = problems.list().size();
        AttributionSection written =
                new RecordBinder(section, problems).record(section, SECTION, AttributionSection.class);
        if (written == null) {
            return null;
        }
        if (!scenarios.contains(written.scenario())) {
            String hint = Spelling.hint(written.scenario(), scenarios) + Spelling.listed("known scenarios", scenarios);
            refuse("scenario", Node.Scalar.quoted(written.scenario()) + " is not a scenario of the study" + hint);
        }
        boolean ownRuns = section.get(RUNS) != null;
        if (ownRuns && (written.runs() < 1 || written.runs() > fileRuns)) {
            refuse(RUNS, RUNS + " (" + written.runs() + ") must be between 1 and " + fileRuns + ", those of the study");
        }
        int count = written.switches().size();
        if (count < 1 || count > Attribution.MOST_SWITCHES) {
            refuse("switches", "switches (" + count + ") must be 1 to " + Attribution.MOST_SWITCHES);
        }
        Node.Mapping scenario = resolved.get(written.scenario());
        if (scenario == null || !(section.get("switches") instanceof Node.Mapping switches)) {
            return null;
        }
        List<Switch> read = new SwitchReader(written.scenario(), scenario, problems).read(switches, written.switches());
        int wanted = ownRuns ? Math.min(runs, written.runs()) : runs;
        return problems.list().size() > before ? null : new Attribution(written.scenario(), wanted, read);
    }

    private void refuse(String key, String message) {
        Node node = section.get(key);
        problems.add(node == null ? section.mark() : node.mark(), Slot.below(SECTION, key), message);
    }
}

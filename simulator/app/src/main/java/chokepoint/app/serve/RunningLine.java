package chokepoint.app.serve;

import chokepoint.journal.JournalPlan;
import chokepoint.journal.JournalProgress.Standing;
import java.util.List;
import java.util.Locale;

/**
 * A study or sweep whose runs are in a journal: it is running, or was stopped, or its runs are kept.
 *
 * @param name of the journal's folder
 * @param standings of its parts
 * @param age of the newest of its files, in seconds
 * @param problem why it cannot be read; else empty
 */
public record RunningLine(String name, List<Standing> standings, long age, String problem) {

    /** The study or sweep, or the folder where that is not known. */
    public String study() {
        return standings.stream()
                .map(Standing::plan)
                .filter(plan -> plan != null)
                .map(JournalPlan::name)
                .findFirst()
                .orElse(name);
    }

    public long done() {
        return standings.stream().mapToLong(Standing::done).sum();
    }

    /** Runs of all parts that are here; 0 where that is not known. */
    public long total() {
        long total = 0;
        for (Standing standing : standings) {
            JournalPlan plan = standing.plan();
            total += plan == null ? 0 : plan.runs();
        }
        return Math.max(total, total == 0 ? 0 : done());
    }

    private boolean isMost() {
        for (Standing standing : standings) {
            JournalPlan plan = standing.plan();
            if (plan != null && plan.isMost()) {
                return true;
            }
        }
        return false;
    }

    /** How far it is, in words. */
    public String words() {
        if (!problem.isEmpty()) {
            return problem;
        }
        if (total() == 0) {
            return String.format(Locale.ROOT, "%,d runs", done());
        }
        return String.format(
                Locale.ROOT,
                "%,d of %s%,d runs (%d %%)",
                done(),
                isMost() ? "at most " : "",
                total(),
                100 * done() / total());
    }

    /** When something was last written. */
    public String ago() {
        return age < 120
                ? age + " s ago"
                : age < 7200
                        ? age / 60 + " min ago"
                        : age < 172_800 ? age / 3600 + " h ago" : age / 86_400 + " days ago";
    }
}

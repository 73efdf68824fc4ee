package chokepoint.app.selftest;

import chokepoint.app.config.StudyFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What this machine computes, beside what every machine should. */
public final class Selftest {

    private final ShippedStudy shipped;
    private final Runner runner;
    private final boolean quick;

    /**
     * A test of this machine.
     *
     * @param quick few runs of the study, for a slow machine
     */
    public Selftest(ShippedStudy shipped, Runner runner, boolean quick) {
        this.shipped = shipped;
        this.runner = runner;
        this.quick = quick;
    }

    /** Runs a study. */
    public interface Runner {

        /** The fingerprint of its results. */
        String fingerprint(StudyFile study, int threads);
    }

    /** All checks: what the study is built on, and the study on each number of threads. */
    public List<Check> checks(List<Integer> threads) {
        List<Check> checks = new ArrayList<>();
        basics().forEach((name, found) -> checks.add(check(name, name, found.get())));
        String study = quick ? "quick-study" : "study";
        StudyFile file = quick ? shipped.quick() : shipped.whole();
        for (int count : threads) {
            String name = study + " on " + count + (count == 1 ? " thread" : " threads");
            checks.add(check(name, study, runner.fingerprint(file, count)));
        }
        return checks;
    }

    /** The fingerprints that belong into {@code golden/selftest.txt}, by name. */
    public Map<String, String> golden() {
        Map<String, String> golden = new LinkedHashMap<>();
        basics().forEach((name, found) -> golden.put(name, found.get()));
        golden.put("study", runner.fingerprint(shipped.whole(), 1));
        golden.put("quick-study", runner.fingerprint(shipped.quick(), 1));
        return golden;
    }

    private Map<String, Supplier<String>> basics() {
        Map<String, Supplier<String>> basics = new LinkedHashMap<>();
        // Not the machine's doing: a jar that was built from another configuration than the fingerprints.
        basics.put("configuration", () -> shipped.whole().digest());
        basics.put("random-numbers", Arithmetic::randomNumbers);
        basics.put("functions", Arithmetic::functions);
        basics.put("texts", Arithmetic::texts);
        return basics;
    }

    private Check check(String name, String key, String found) {
        return new Check(name, shipped.expected().getOrDefault(key, "none"), found);
    }
}

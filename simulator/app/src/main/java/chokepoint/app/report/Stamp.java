package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.results.StoredManifest;
import chokepoint.app.results.StudyHeading;
import java.util.List;
import java.util.Locale;

/**
 * What makes a figure or table again, and from how many runs it is.
 *
 * @param command that makes the results
 * @param report that makes the page from them
 * @param runs a phrase
 * @param digest the first digits of the results digest
 */
public record Stamp(String command, String report, String runs, String seed, String digest) {

    private static final int DIGITS = 12;

    /** Of a folder. */
    static Stamp of(StoredManifest manifest, String verb, String place, String runs) {
        StudyHeading heading = manifest.heading();
        // Of a command line that names one file, the file; what else was typed is in the manifest.
        List<String> files = manifest.commandLine().stream()
                .filter(word -> word.endsWith(".yaml") || word.endsWith(".yml"))
                .toList();
        String file = files.size() == 1 ? files.get(0) : place + heading.study() + ".yaml";
        String seed = verb.equals("run") ? " --seed " + heading.seed() : "";
        return new Stamp(
                "chokepoint " + verb + " " + file + " --runs " + heading.runs() + seed + scenarios(manifest),
                "chokepoint report results/" + heading.folderName(),
                runs,
                Long.toString(heading.seed()),
                manifest.resultsDigest()
                        .substring(0, Math.min(DIGITS, manifest.resultsDigest().length())));
    }

    /** The choice of scenarios that was typed. */
    private static String scenarios(StoredManifest manifest) {
        StringBuilder text = new StringBuilder();
        List<String> words = manifest.commandLine();
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).equals("--scenario") && k + 1 < words.size()) {
                text.append(" --scenario ").append(words.get(k + 1));
            } else if (words.get(k).startsWith("--scenario=")) {
                text.append(' ').append(words.get(k));
            }
        }
        return text.toString();
    }

    static String runsOfEach(int runs) {
        return String.format(Locale.ROOT, "%,d", runs) + (runs == 1 ? " run" : " runs") + " of each scenario";
    }

    /** For people, on one line. */
    public String text() {
        return runs + Words.DOT + "seed " + seed + Words.DOT + "results digest " + digest;
    }
}

package chokepoint.app.report;

import chokepoint.app.results.StoredManifest;
import chokepoint.app.results.StudyHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The manifest as the page tells it: what decides the numbers, and nothing of the machine that made them. */
final class Manifests {

    private Manifests() {}

    static List<PageSection.Fact> facts(StoredManifest manifest, Stamp stamp) {
        StudyHeading heading = manifest.heading();
        List<PageSection.Fact> facts = new ArrayList<>();
        facts.add(new PageSection.Fact("Study", heading.study()));
        facts.add(new PageSection.Fact("Program version", heading.programVersion()));
        if (!manifest.commit().isEmpty()) {
            facts.add(new PageSection.Fact("Source commit", manifest.commit()));
        }
        facts.add(new PageSection.Fact("Configuration digest (SHA-256)", heading.configDigest()));
        facts.add(new PageSection.Fact("Results digest (SHA-256)", manifest.resultsDigest()));
        facts.add(new PageSection.Fact("Seed", Long.toString(heading.seed())));
        facts.add(new PageSection.Fact("Runs of each scenario", String.format(Locale.ROOT, "%,d", heading.runs())));
        facts.add(new PageSection.Fact("Months", Integer.toString(heading.months())));
        facts.add(new PageSection.Fact("Scenarios", String.join(", ", heading.scenarios())));
        facts.add(new PageSection.Fact("Focus", String.join(", ", heading.focus())));
        facts.add(new PageSection.Fact("Failed runs", Integer.toString(manifest.failures())));
        facts.add(new PageSection.Fact("Makes the results", stamp.command()));
        facts.add(new PageSection.Fact("Makes this page", stamp.report()));
        facts.add(new PageSection.Fact("Checks the results", "chokepoint verify results/" + heading.folderName()));
        return facts;
    }
}

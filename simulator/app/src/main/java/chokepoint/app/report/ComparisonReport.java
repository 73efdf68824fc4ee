package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.results.StudyHeading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of several folders, the first of which the others are compared with. */
record ComparisonReport(List<ComparedFolder> folders) {

    ReportPage page() throws IOException {
        FolderDifferences differences = new FolderDifferences(folders, stamp());
        ComparisonTables tables = new ComparisonTables(folders, stamp());
        List<PageSection> sections = new ArrayList<>();
        sections.add(PageSection.empty("answer", "Side by side", "Levels of each scenario in each folder.")
                .tables(tables.headlines()));
        sections.add(PageSection.empty(
                        "differences",
                        "Differences between folders",
                        "Means of the same quantity of scenarios of the same name.")
                .paragraphs(differences.assumptions())
                .tables(differences.table()));
        for (ComparedFolder folder : folders) {
            sections.add(folder.section());
        }
        sections.add(PageSection.empty("limits", "Limits", "").paragraphs(Prose.LIMITS));
        for (ComparedFolder folder : folders) {
            sections.add(PageSection.empty("manifest-" + folder.letter(), "Manifest of " + folder.title(), "")
                    .facts(Manifests.facts(folder.results().manifest(), folder.stamp())));
        }
        return new ReportPage(
                "Comparison of " + folders.size() + " results",
                ComparedFolder.key(folders),
                stamp().text(),
                notices(),
                sections,
                Choices.of(sections, scenarios()));
    }

    private List<String> scenarios() {
        Set<String> names = new LinkedHashSet<>();
        folders.forEach(folder -> names.addAll(folder.heading().scenarios()));
        return List.copyOf(names);
    }

    private Stamp stamp() {
        String names = folders.stream()
                .map(folder -> "results/" + folder.heading().folderName())
                .collect(Collectors.joining(" "));
        String command = "chokepoint report " + names + " --out comparison.html";
        return new Stamp(
                command,
                "",
                "runs of each scenario: " + joined(heading -> Integer.toString(heading.runs())),
                joined(heading -> Long.toString(heading.seed())),
                folders.stream().map(folder -> folder.stamp().digest()).collect(Collectors.joining(", ")));
    }

    private interface Part {
        String of(StudyHeading heading);
    }

    private String joined(Part part) {
        return folders.stream().map(folder -> part.of(folder.heading())).collect(Collectors.joining(", "));
    }

    private boolean same(Part part) {
        return folders.stream()
                        .map(folder -> part.of(folder.heading()))
                        .distinct()
                        .count()
                == 1;
    }

    /** What the folders do not share, and so what else than the question may make a difference. */
    private List<String> notices() {
        List<String> parts = new ArrayList<>();
        differ(parts, "seed", heading -> Long.toString(heading.seed()));
        differ(parts, "configuration", heading -> heading.configDigest().substring(0, 8));
        differ(parts, "runs", heading -> Integer.toString(heading.runs()));
        differ(parts, "months", heading -> Integer.toString(heading.months()));
        differ(parts, "program version", StudyHeading::programVersion);
        return parts.isEmpty() ? List.of() : List.of("The folders do not share: " + String.join("; ", parts) + ".");
    }

    private void differ(List<String> parts, String name, Part part) {
        if (!same(part)) {
            parts.add(name + Words.bracketed(joined(part)));
        }
    }
}

package chokepoint.app.serve;

import chokepoint.app.results.FolderState;
import chokepoint.app.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A results folder in the list of all.
 *
 * @param name of the folder
 * @param state null if its manifest cannot be read
 * @param problem why it cannot; else empty
 */
public record FolderLine(String name, @Nullable FolderState state, boolean hasReport, String problem) {

    static FolderLine of(Path folder) {
        String name = ResultsTree.name(folder);
        boolean hasReport = Files.isRegularFile(folder.resolve(ResultsFolder.REPORT), LinkOption.NOFOLLOW_LINKS);
        try {
            return new FolderLine(name, FolderState.read(folder), hasReport, "");
        } catch (IOException e) {
            return new FolderLine(name, null, hasReport, String.valueOf(e.getMessage()));
        }
    }

    /** Where it is. */
    public String link() {
        return Links.of(name) + "/";
    }

    /** Where its report is. */
    public String reportLink() {
        return link() + ResultsFolder.REPORT;
    }

    /** What keeps its numbers from being all that was asked for; empty if nothing does. */
    public String gaps() {
        if (state == null) {
            return "";
        }
        int failures = state.manifest().failures();
        String failed = failures == 0 ? "" : failures + (failures == 1 ? " run failed" : " runs failed");
        String partial = state.isPartial() ? "partial: more runs were wanted" : "";
        return failed + (failed.isEmpty() || partial.isEmpty() ? "" : "; ") + partial;
    }
}

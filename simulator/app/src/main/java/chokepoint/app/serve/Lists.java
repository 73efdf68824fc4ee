package chokepoint.app.serve;

import chokepoint.app.results.ResultsFolder;
import chokepoint.journal.Journal;
import chokepoint.journal.JournalProgress;
import chokepoint.journal.JournalProgress.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is in the tree now. Remembers what it has read of journals and manifests that have not changed. */
final class Lists {

    private record Read(List<FileTime> changed, FolderLine line) {}

    private final ResultsTree tree;
    private final Clock clock;
    private final Map<Path, JournalProgress> journals = new ConcurrentHashMap<>();
    private final Map<Path, Read> manifests = new ConcurrentHashMap<>();

    Lists(ResultsTree tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    List<FolderLine> folders() throws IOException {
        List<FolderLine> lines = new ArrayList<>();
        for (Path folder : tree.folders()) {
            try {
                lines.add(line(folder));
            } catch (NoSuchFileException e) {
                // It is just being replaced.
                manifests.remove(folder);
            }
        }
        return lines;
    }

    private FolderLine line(Path folder) throws IOException {
        List<FileTime> changed = List.of(
                Files.getLastModifiedTime(folder), Files.getLastModifiedTime(folder.resolve(ResultsFolder.MANIFEST)));
        Read known = manifests.get(folder);
        if (known != null && known.changed().equals(changed)) {
            return known.line();
        }
        FolderLine line = FolderLine.of(folder);
        manifests.put(folder, new Read(changed, line));
        return line;
    }

    List<RunningLine> running() throws IOException {
        List<RunningLine> lines = new ArrayList<>();
        for (Path folder : tree.journals()) {
            try {
                lines.add(running(folder));
            } catch (NoSuchFileException e) {
                // It has just been finished, and is in the other list now.
            }
        }
        return lines;
    }

    private RunningLine running(Path folder) throws IOException {
        List<Standing> standings = new ArrayList<>();
        long newest = 0;
        String problem = "";
        for (Path part : Journal.files(folder)) {
            try {
                newest = Math.max(newest, Files.getLastModifiedTime(part).toMillis());
                standings.add(
                        journals.computeIfAbsent(part, JournalProgress::new).look());
            } catch (NoSuchFileException e) {
                // It has just been finished.
                journals.remove(part);
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        long age = Math.max(0, (clock.millis() - newest) / 1000);
        return new RunningLine(ResultsTree.name(folder), standings, age, problem);
    }
}

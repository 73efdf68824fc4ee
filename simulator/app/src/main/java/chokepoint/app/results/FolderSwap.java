package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder under construction that takes the place of another when done, and else vanishes. */
final class FolderSwap implements AutoCloseable {

    private final Path folder;
    private final Path partial;
    private final Path old;

    private FolderSwap(Path folder, Path partial, Path old) {
        this.folder = folder;
        this.partial = partial;
        this.old = old;
    }

    /** Makes the folder under construction, in the same parent, so that a rename is enough. */
    static FolderSwap beside(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new FolderRefusedException(folder, "has no parent folder");
        }
        Files.createDirectories(parent);
        String hidden = "." + folder.getFileName();
        long pid = ProcessHandle.current().pid();
        Path partial = Files.createDirectory(parent.resolve(hidden + ".partial-" + pid));
        return new FolderSwap(folder, partial, parent.resolve(hidden + ".old-" + pid));
    }

    Path partial() {
        return partial;
    }

    /** Moves the old folder aside, the new one in, and only then deletes the old one. */
    void takePlace() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    /** Deletes what is still under construction. */
    @Override
    public void close() throws IOException {
        if (Files.exists(partial, LinkOption.NOFOLLOW_LINKS)) {
            delete(partial);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

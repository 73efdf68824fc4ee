package chokepoint.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The finished blocks of an experiment, on the disk. A block is some consecutive runs of a cell, and a
 * cell is whatever is run many times: a scenario, or a scenario at a point of a sweep.
 *
 * <p>A process appends to a file of its own, which it locks. A killed process loses what it has not
 * appended; a power cut also what has not been {@link #force}d, which happens every second. Neither makes a wrong number: a block is
 * there as a whole or not at all, and one that is not there is run again.
 *
 * <p>Safe for use from many threads. In memory there is where blocks are, not what they hold.
 */
public final class Journal implements Closeable {

    /** Ending of the folder's name and of its files'. */
    public static final String ENDING = ".journal";

    /** Opens files; in tests, on a disk that is full. */
    interface Disk {
        FileChannel open(Path file, OpenOption... options) throws IOException;
    }

    private final List<JournalFile> files;
    private final BlockIndex index;
    /** Null for one that is only read. */
    private final @Nullable SecondHand forcing;

    private boolean changed;

    private Journal(List<JournalFile> files, BlockIndex index, boolean appends) {
        this.files = files;
        this.index = index;
        forcing = appends ? new SecondHand(this) : null;
    }

    /**
     * Opens or begins a process's file in a folder, which is made if it is not there.
     *
     * @throws JournalException if another process has it, or it is damaged or of something else
     */
    public static Journal open(Path folder, Shard shard, JournalHeader header) throws IOException {
        return open(folder, shard, header, FileChannel::open);
    }

    static Journal open(Path folder, Shard shard, JournalHeader header, Disk disk) throws IOException {
        Path file = folder.resolve(shard.fileName());
        if (Files.isSymbolicLink(folder) || Files.isSymbolicLink(file)) {
            throw new JournalException(file, "is or lies in a symbolic link; journals are only written to real ones");
        }
        Files.createDirectories(folder);
        FileChannel channel = disk.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            lock(file, channel);
            BlockIndex index = new BlockIndex();
            JournalScan scan = new JournalScan(file, channel);
            JournalHeader found = scan.header();
            if (found != null) {
                header.requireSame(found, file);
            }
            long end = found == null
                    ? 0
                    : scan.records(
                            (cell, block, runs, start) -> index.put(cell, block, new BlockIndex.Place(0, start, runs)));
            channel.truncate(end);
            JournalFile opened = new JournalFile(file, channel, end);
            if (found == null) {
                opened.begin(header);
            }
            return new Journal(List.of(opened), index, true);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            throw new JournalException(file, "is in use: another process is running the same");
        }
        if (!Files.exists(file)) {
            throw new JournalException(file, "was in use until now: another process has just finished the same");
        }
    }

    /**
     * Opens the files that processes have left, to be read only; torn tails are passed over.
     *
     * @throws JournalException if one is damaged or of something else
     */
    public static Journal join(List<Path> files, JournalHeader header) throws IOException {
        List<JournalFile> opened = new ArrayList<>();
        BlockIndex index = new BlockIndex();
        Journal journal = new Journal(opened, index, false);
        try {
            for (Path file : files) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                int number = opened.size();
                opened.add(new JournalFile(file, channel, 0));
                JournalScan scan = new JournalScan(file, channel);
                JournalHeader found = scan.header();
                if (found != null) {
                    header.requireSame(found, file);
                    scan.records((cell, block, runs, start) ->
                            index.put(cell, block, new BlockIndex.Place(number, start, runs)));
                }
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** The header of a file; null if it ends within it. */
    public static @Nullable JournalHeader header(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new JournalScan(file, channel).header();
        }
    }

    /** The files in a journal's folder, by name. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** Whether a block of so many runs is there. */
    public synchronized boolean has(String cell, int block, int runs) {
        return index.find(cell, block, runs) != null;
    }

    /** What a block of so many runs left behind; null if it is not there. */
    public @Nullable ByteBuffer read(String cell, int block, int runs) throws IOException {
        BlockIndex.Place place;
        synchronized (this) {
            place = index.find(cell, block, runs);
        }
        return place == null ? null : files.get(place.file()).body(place.start());
    }

    /** Appends a block; a block that is there already is forgotten. */
    public synchronized void append(String cell, int block, int runs, ByteBuffer body) throws IOException {
        if (forcing == null) {
            throw new IllegalStateException("a joined journal is only read");
        }
        forcing.check();
        long start = files.get(0).append(cell, block, runs, body);
        index.put(cell, block, new BlockIndex.Place(0, start, runs));
        changed = true;
    }

    /** Notes what this process is about to do. */
    public void plan(JournalPlan plan) throws IOException {
        append(JournalPlan.CELL, 0, 1, plan.body());
    }

    /** Sees all blocks that have been appended to the disk itself, where no power cut can harm them. */
    public void force() throws IOException {
        synchronized (this) {
            if (!changed) {
                return;
            }
            changed = false;
        }
        try {
            files.get(0).force();
        } catch (IOException e) {
            throw new JournalException(files.get(0).path(), "cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (forcing != null) {
                forcing.close();
            }
            force();
        } finally {
            for (JournalFile file : files) {
                file.close();
            }
        }
    }

    /** Closes it and deletes the process's file, and the folder if nothing else is in it. */
    public void delete() throws IOException {
        Path file = files.get(0).path();
        // Before it is unlocked: whoever waits for it finds out that it is gone.
        Files.delete(file);
        synchronized (this) {
            changed = false;
        }
        close();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}

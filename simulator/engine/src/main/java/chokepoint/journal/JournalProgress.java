package chokepoint.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the process is that appends to a journal file. Looks on, locks nothing and writes nothing; each look reads
 * only what has been appended since the last one. Safe for use from many threads.
 */
public final class JournalProgress {

    /**
     * How far it is.
     *
     * @param plan null if the process has not noted it yet
     * @param done runs in the file
     */
    public record Standing(@Nullable JournalPlan plan, long done) {}

    private final Path file;
    private final Map<String, int[]> runs = new TreeMap<>();
    private @Nullable JournalPlan plan;
    private long done;
    private long place;

    public JournalProgress(Path file) {
        this.file = file;
    }

    /**
     * Looks again.
     *
     * @throws JournalException if the file is damaged or no journal
     */
    public synchronized Standing look() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() < place) {
                // Another file by the same name.
                forget();
            }
            JournalScan scan = new JournalScan(file, channel);
            if (place == 0 && scan.header() == null) {
                return new Standing(null, 0);
            }
            if (place > 0) {
                scan.goOnAt(place);
            }
            place = scan.records(this::found, this::planned);
        }
        return new Standing(plan, done);
    }

    private void forget() {
        runs.clear();
        plan = null;
        done = 0;
        place = 0;
    }

    private void planned(ByteBuffer body) {
        plan = JournalPlan.of(body);
    }

    /** A later attempt at a block takes the place of an earlier one. */
    private void found(String cell, int block, int count, long start) {
        if (cell.equals(JournalPlan.CELL)) {
            return;
        }
        int[] blocks = runs.getOrDefault(cell, new int[8]);
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(block + 1, 2 * blocks.length));
        }
        done += count - blocks[block];
        blocks[block] = count;
        runs.put(cell, blocks);
    }
}

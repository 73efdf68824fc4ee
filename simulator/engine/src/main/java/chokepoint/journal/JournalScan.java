package chokepoint.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A look through a journal file from its beginning.
 *
 * <p>What a kill or a power cut leaves at the end, a part of a record or bytes that never reached the
 * disk, is a torn tail and no error. A record that is wrong before the last one is: what follows it cannot be
 * trusted to be all.
 */
final class JournalScan {

    /** Told of every whole record, in the order of the file. */
    interface Listener {
        void found(String cell, int block, int runs, long start);
    }

    /** Length of the name, block and runs. */
    private static final int LEAST_BODY = Short.BYTES + 2 * Integer.BYTES;

    /** Of a cell; more than any study has. */
    private static final int MOST_BLOCKS = 10_000_000;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private long place;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    JournalScan(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        size = channel.size();
    }

    /** Reads the header; null if the file ends within it, so that it holds nothing yet. */
    @Nullable JournalHeader header() throws IOException {
        int known = (int) Math.min(size, JournalFile.MAGIC.length);
        byte[] magic = new byte[known];
        read(0, known).get(magic);
        if (!Arrays.equals(magic, Arrays.copyOf(JournalFile.MAGIC, known))) {
            throw new JournalException(file, "is no journal of this program");
        }
        place = JournalFile.MAGIC.length;
        ByteBuffer text = next();
        if (text == null) {
            place = 0;
            return null;
        }
        try {
            return JournalHeader.of(StandardCharsets.UTF_8.decode(text).toString());
        } catch (IllegalArgumentException e) {
            throw new JournalException(file, "cannot be read: its " + e.getMessage());
        }
    }

    /** Goes on where an earlier look has ended. */
    void goOnAt(long end) {
        place = end;
    }

    /** Goes through the records and returns where the last whole one ends. */
    long records(Listener listener) throws IOException {
        return records(listener, plan -> {});
    }

    /** The same; plans are handed over too. */
    long records(Listener listener, Consumer<ByteBuffer> plans) throws IOException {
        long start = place;
        for (ByteBuffer body = next(); body != null; body = next()) {
            int length = body.remaining() < LEAST_BODY ? -1 : body.getShort();
            if (length < 0 || length > body.remaining() - 2 * Integer.BYTES) {
                throw damaged(file, start);
            }
            byte[] name = new byte[length];
            body.get(name);
            int block = body.getInt();
            int runs = body.getInt();
            if (block < 0 || block > MOST_BLOCKS || runs < 1) {
                throw damaged(file, start);
            }
            listener.found(new String(name, StandardCharsets.UTF_8), block, runs, start);
            if (length == 0) {
                readPlan(plans, body, start);
            }
            start = place;
        }
        return place;
    }

    private void readPlan(Consumer<ByteBuffer> plans, ByteBuffer body, long start) throws JournalException {
        try {
            plans.accept(body);
        } catch (IllegalArgumentException e) {
            throw damaged(file, start);
        }
    }

    /** The body of the record here, and goes to the next; null, and stays, at the end or a torn tail. */
    private @Nullable ByteBuffer next() throws IOException {
        if (place + JournalFile.HEAD > size) {
            return null;
        }
        ByteBuffer head = read(place, JournalFile.HEAD);
        int length = head.getInt();
        int checkOfLength = head.getInt();
        int check = head.getInt();
        if (length < 0 || checkOfLength != JournalFile.checkOfLength(length)) {
            return noneOrDamaged(isNothingButZeros());
        }
        long after = place + JournalFile.HEAD + length;
        if (after > size) {
            return null;
        }
        ByteBuffer body = read(place + JournalFile.HEAD, length);
        if (check != JournalFile.check(body.duplicate())) {
            return noneOrDamaged(after == size);
        }
        place = after;
        return body;
    }

    private @Nullable ByteBuffer noneOrDamaged(boolean torn) throws JournalException {
        if (!torn) {
            throw damaged(file, place);
        }
        return null;
    }

    /** A file may have grown before its bytes came. */
    private boolean isNothingButZeros() throws IOException {
        for (long at = place; at < size; at += 1 << 16) {
            ByteBuffer bytes = read(at, (int) Math.min(size - at, 1 << 16));
            while (bytes.hasRemaining()) {
                if (bytes.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private ByteBuffer read(long start, int length) throws IOException {
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(Math.max(length, 2 * buffer.capacity()));
        }
        buffer.clear().limit(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new JournalException(file, "was cut short by someone else");
            }
        }
        return buffer.flip();
    }

    static JournalException damaged(Path file, long place) {
        return new JournalException(
                file,
                "is damaged at byte " + place + ": the record there does not match its checksum; what is before is"
                        + " whole: cut the file off there (truncate -s " + place
                        + " FILE), and the same command runs the rest again");
    }
}

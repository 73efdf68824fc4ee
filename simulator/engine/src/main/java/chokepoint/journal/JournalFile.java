package chokepoint.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * One file of a journal: a header, and records behind one another. Only ever appended to.
 *
 * <pre>
 * file    magic (8 bytes), record of the header's text, records of blocks
 * record  length of body (4), CRC-32C of those 4 bytes (4), CRC-32C of the body (4), body
 * body    length of the cell's name (2), name (UTF-8), block (4), runs (4), what the block left behind;
 *         with no name it is a plan, of which the last counts
 * </pre>
 *
 * <p>The length has a check of its own, because a wrong one would make the rest of the file look like a
 * torn tail. Big-endian. Reading is safe from any thread; appending is one thread's at a time.
 */
final class JournalFile implements Closeable {

    static final byte[] MAGIC = "CHOKEJ1\n".getBytes(StandardCharsets.US_ASCII);
    static final int HEAD = 3 * Integer.BYTES;

    private final Path file;
    private final FileChannel channel;
    private long end;

    /**
     * A file whose records have been looked through.
     *
     * @param end where the next record goes
     */
    JournalFile(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    Path path() {
        return file;
    }

    /** Begins an empty file. */
    void begin(JournalHeader header) throws IOException {
        byte[] text = header.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(MAGIC.length + HEAD + text.length).put(MAGIC);
        put(all, text.length, out -> out.put(text));
        write(all.flip());
    }

    /** Appends a record and returns where it begins; after a failure the file is as it was. */
    long append(String cell, int block, int runs, ByteBuffer body) throws IOException {
        byte[] name = cell.getBytes(StandardCharsets.UTF_8);
        int length = Short.BYTES + name.length + 2 * Integer.BYTES + body.remaining();
        ByteBuffer record = ByteBuffer.allocate(HEAD + length);
        put(
                record,
                length,
                out -> out.putShort((short) name.length)
                        .put(name)
                        .putInt(block)
                        .putInt(runs)
                        .put(body));
        long start = end;
        write(record.flip());
        return start;
    }

    private interface Body {
        void put(ByteBuffer out);
    }

    private static void put(ByteBuffer record, int length, Body body) {
        int start = record.position();
        record.position(start + HEAD);
        body.put(record);
        record.putInt(start, length);
        record.putInt(start + 4, checkOfLength(length));
        record.putInt(start + 8, check(record.duplicate().flip().position(start + HEAD)));
    }

    private void write(ByteBuffer bytes) throws IOException {
        long start = end;
        try {
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        } catch (IOException e) {
            end = start;
            cutOff();
            throw new JournalException(
                    file,
                    "cannot be written: " + e.getMessage()
                            + "; all runs in it are kept: make room, and the same command goes on from there",
                    e);
        }
    }

    /** Cuts a torn tail off, if it can be; else the next one to open the file does. */
    private void cutOff() {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // The tail is no whole record, so no reader takes it for one.
        }
    }

    /** What a block left behind, checked again, because disks forget. */
    ByteBuffer body(long start) throws IOException {
        ByteBuffer head = read(start, HEAD);
        ByteBuffer body = read(start + HEAD, head.getInt(0));
        if (check(body.duplicate()) != head.getInt(8)) {
            throw JournalScan.damaged(file, start);
        }
        return body.position(Short.BYTES + body.getShort(0) + 2 * Integer.BYTES);
    }

    private ByteBuffer read(long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new JournalException(file, "was cut short by someone else");
            }
        }
        return bytes.flip();
    }

    static int check(ByteBuffer bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes);
        return (int) check.getValue();
    }

    static int checkOfLength(int length) {
        return check(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    }

    /** Sees all records to the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package chokepoint.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that someone has changed, checksums and all: refused in words, or cut off as a torn tail. */
class TamperedJournalTest {

    private static final JournalHeader HEADER = new JournalHeader(
            "1.0 build a", "d1", 16, List.of("--runs", "40"), List.of("USA.a.all.peak"), List.of("USA.a.all.price"));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("part-1-of-1.journal");
    }

    private static byte[] record(byte[] body) {
        ByteBuffer record = ByteBuffer.allocate(JournalFile.HEAD + body.length);
        record.putInt(body.length).putInt(JournalFile.checkOfLength(body.length));
        return record.putInt(JournalFile.check(ByteBuffer.wrap(body))).put(body).array();
    }

    private static byte[] block(int nameLength, int block, int runs, int more) {
        ByteBuffer body = ByteBuffer.allocate(2 + 4 + 8 + more);
        return body.putShort((short) nameLength)
                .put("cell".getBytes(StandardCharsets.UTF_8))
                .putInt(block)
                .putInt(runs)
                .array();
    }

    private void write(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(JournalFile.MAGIC);
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        Files.write(file(), all.toByteArray());
    }

    private String refused() throws IOException {
        byte[] before = Files.readAllBytes(file());
        String opened =
                String.valueOf(assertThrows(JournalException.class, () -> Journal.open(folder, Shard.WHOLE, HEADER))
                        .getMessage());
        String joined = String.valueOf(assertThrows(JournalException.class, () -> Journal.join(List.of(file()), HEADER))
                .getMessage());
        assertEquals(opened, joined);
        assertTrue(opened.startsWith(file() + " "), opened);
        assertEquals(ByteBuffer.wrap(before), ByteBuffer.wrap(Files.readAllBytes(file())));
        return opened;
    }

    private static byte[] header(String old, String other) {
        assertTrue(HEADER.text().contains(old), old);
        return record(HEADER.text().replace(old, other).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachFieldOfTheHeaderThatDecidesNumbersMustBeTheSame() throws IOException {
        for (String[] change : new String[][] {
            {"program 1.0 build a\n", "program 1.1 build a\n", "another program: expected 1.0 build a, found 1.1"},
            {"digest d1\n", "digest d2\n", "another configuration with digest: expected d1, found d2"},
            {"block 16\n", "block 17\n", "another block size: expected 16, found 17"},
            {"column USA.a.all.peak\n", "column USA.a.all.mean\n", "another metrics: expected [USA.a.all.peak]"},
            {"column USA.a.all.peak\n", "", "another metrics: expected [USA.a.all.peak], found []"},
            {"series USA.a.all.price\n", "", "another monthly series: expected [USA.a.all.price], found []"},
            {"program 1.0 build a\n", "", "header must have one program"},
            {"digest d1\n", "digest d1\ndigest d2\n", "header must have one digest"},
            {"block 16\n", "block many\n", "header must have a whole number as block"},
            {"block 16\n", "block 99999999999\n", "header must have a whole number as block"}
        }) {
            write(header(change[0], change[1]));
            assertTrue(refused().contains(change[2]), change[2] + " is not in " + refused());
        }
    }

    @Test
    void optionsOfTheHeaderOnlySayHowItWasBegun() throws IOException {
        write(header("option --runs\n", "option --seed\n"));

        Journal.open(folder, Shard.WHOLE, HEADER).close();

        JournalHeader found = Journal.header(file());
        assertNotNull(found);
        assertEquals(List.of("--seed", "40"), found.options());
    }

    @Test
    void aHeaderOfOtherBytesIsRefused() throws IOException {
        write(record(new byte[0]));
        assertTrue(refused().contains("header must have one program"));
        write(record(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10}));
        assertTrue(refused().contains("header must have one program"));
        Files.writeString(file(), "CHOKEJ2\n");
        assertTrue(refused().contains("is no journal of this program"));
    }

    @Test
    void eachFieldOfARecordIsChecked() throws IOException {
        byte[] header = header("", "");
        byte[] good = record(block(4, 0, 16, 3));
        for (byte[] wrong : List.of(
                block(-1, 0, 16, 3),
                block(Short.MIN_VALUE, 0, 16, 3),
                block(8, 0, 16, 3),
                block(Short.MAX_VALUE, 0, 16, 3),
                block(4, -1, 16, 3),
                block(4, Integer.MAX_VALUE, 16, 3),
                block(4, 0, 0, 3),
                block(4, 0, -16, 3),
                new byte[0],
                new byte[] {0, 4, 'c'})) {
            write(header, good, record(wrong), good);
            int place = JournalFile.MAGIC.length + header.length + good.length;
            assertTrue(refused().contains("is damaged at byte " + place + ":"), refused());
        }
    }

    @Test
    void aLengthBeyondTheEndIsATornTail() throws IOException {
        byte[] header = header("", "");
        byte[] good = record(block(4, 0, 16, 3));
        for (int length : new int[] {good.length, 1 << 20, Integer.MAX_VALUE}) {
            byte[] longer = record(block(4, 1, 16, 3));
            ByteBuffer.wrap(longer).putInt(length).putInt(JournalFile.checkOfLength(length));
            write(header, good, longer);
            try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER)) {
                assertTrue(journal.has("cell", 0, 16));
                assertFalse(journal.has("cell", 1, 16));
            }
            assertEquals(JournalFile.MAGIC.length + header.length + good.length, Files.size(file()));
        }
    }
}

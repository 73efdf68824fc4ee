package chokepoint.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final JournalHeader HEADER =
            new JournalHeader("1.0 build a", "d1", 16, List.of("--runs", "40"), List.of("USA.a b.peak"), List.of());

    @TempDir
    Path folder;

    private Journal open() throws IOException {
        return Journal.open(folder, Shard.WHOLE, HEADER);
    }

    private Path file() {
        return folder.resolve("part-1-of-1.journal");
    }

    private static void append(Journal journal, String cell, int block, String body) throws IOException {
        journal.append(cell, block, 16, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String read(Journal journal, String cell, int block) throws IOException {
        ByteBuffer found = journal.read(cell, block, 16);
        return found == null ? null : StandardCharsets.UTF_8.decode(found).toString();
    }

    /** Three records; returns where each begins and the last one ends. */
    private long[] three() throws IOException {
        long[] places = new long[4];
        try (Journal journal = open()) {
            for (int k = 0; k < 3; k++) {
                places[k] = Files.size(file());
                append(journal, "cell é", k, "what block " + k + " left");
            }
            places[3] = Files.size(file());
        }
        return places;
    }

    @Test
    void whatWasAppendedIsThereAtOnceAndAfterReopening() throws IOException {
        try (Journal journal = open()) {
            append(journal, "a", 0, "first");
            append(journal, "b", 40, "second");
            assertEquals("first", read(journal, "a", 0));
        }
        try (Journal journal = open()) {
            assertEquals("first", read(journal, "a", 0));
            assertEquals("second", read(journal, "b", 40));
            assertNull(read(journal, "a", 1));
            assertNull(read(journal, "b", 39));
            assertFalse(journal.has("a", 0, 15), "a block of other runs is another block");
            append(journal, "a", 1, "third");
        }
        assertEquals(HEADER, Journal.header(file()));
        try (Journal journal = Journal.join(List.of(file()), HEADER)) {
            assertEquals("third", read(journal, "a", 1));
            assertThrows(IllegalStateException.class, () -> append(journal, "a", 2, "x"));
        }
    }

    @Test
    void aLaterAttemptTakesThePlaceOfAnEarlierOne() throws IOException {
        try (Journal journal = open()) {
            append(journal, "a", 0, "failed");
            append(journal, "a", 0, "went well");
            assertEquals("went well", read(journal, "a", 0));
        }
        try (Journal journal = open()) {
            assertEquals("went well", read(journal, "a", 0));
        }
    }

    @Test
    void aTailTornAtAnyByteIsCutOffAndRunAgain() throws IOException {
        long[] places = three();
        byte[] whole = Files.readAllBytes(file());
        for (int length = (int) places[2]; length < places[3]; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Journal joined = Journal.join(List.of(file()), HEADER)) {
                assertFalse(joined.has("cell é", 2, 16));
            }
            assertEquals(length, Files.size(file()), "a file that is only read stays as it is");
            try (Journal journal = open()) {
                assertEquals(places[2], Files.size(file()));
                assertEquals("what block 1 left", read(journal, "cell é", 1));
                assertFalse(journal.has("cell é", 2, 16));
                append(journal, "cell é", 2, "what block 2 left");
            }
            assertEquals(ByteBuffer.wrap(whole), ByteBuffer.wrap(Files.readAllBytes(file())));
        }
    }

    @Test
    void aFileTornInItsHeaderIsBegunAgain() throws IOException {
        three();
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 3, 8, 12, 19, 20, 40}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertNull(Journal.header(file()));
            open().close();
            assertEquals(HEADER, Journal.header(file()));
        }
    }

    @Test
    void bytesThatNeverReachedTheDiskAreATornTail() throws IOException {
        long[] places = three();
        Files.write(file(), new byte[100_000], StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertEquals("what block 2 left", read(journal, "cell é", 2));
        }
        assertEquals(places[3], Files.size(file()));
    }

    @Test
    void aFlippedBitInTheMiddleIsNamedAndNothingIsCutOff() throws IOException {
        long[] places = three();
        byte[] whole = Files.readAllBytes(file());
        for (int at = (int) places[1]; at < places[2]; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x10;
            Files.write(file(), spoilt);

            IOException refused = assertThrows(JournalException.class, this::open);

            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith(file() + " is damaged at byte " + places[1] + ":"), message);
            assertEquals(whole.length, Files.size(file()));
        }
        // The remedy that the message names.
        Files.write(file(), Arrays.copyOf(whole, (int) places[1]));
        try (Journal journal = open()) {
            assertTrue(journal.has("cell é", 0, 16));
        }
    }

    @Test
    void aRecordThatRotsWhileTheJournalIsOpenIsNotBelieved() throws IOException {
        try (Journal journal = open()) {
            append(journal, "a", 0, "true");
            byte[] bytes = Files.readAllBytes(file());
            bytes[bytes.length - 1] ^= 1;
            Files.write(file(), bytes);

            assertThrows(JournalException.class, () -> journal.read("a", 0, 16));
        }
    }

    @Test
    void anotherProgramOrConfigurationIsRefusedWithBoth() throws IOException {
        three();
        JournalHeader program =
                new JournalHeader("1.0 build b", "d1", 16, HEADER.options(), HEADER.columns(), HEADER.series());
        JournalHeader digest =
                new JournalHeader("1.0 build a", "d2", 16, HEADER.options(), HEADER.columns(), HEADER.series());

        for (JournalHeader other : List.of(program, digest)) {
            String opened =
                    String.valueOf(assertThrows(JournalException.class, () -> Journal.open(folder, Shard.WHOLE, other))
                            .getMessage());
            String joined =
                    String.valueOf(assertThrows(JournalException.class, () -> Journal.join(List.of(file()), other))
                            .getMessage());
            assertEquals(opened, joined);
            boolean ofProgram = other.equals(program);
            assertTrue(
                    opened.contains(ofProgram ? "expected 1.0 build b, found 1.0 build a" : "expected d2, found d1"));
        }
        Files.writeString(file(), "something else altogether");
        assertThrows(JournalException.class, this::open);
        assertEquals("something else altogether", Files.readString(file()));
    }

    @Test
    void aSecondOneIsRefusedUntilTheFirstIsClosed() throws IOException {
        try (Journal first = open()) {
            append(first, "a", 0, "mine");
            IOException refused = assertThrows(JournalException.class, this::open);
            assertTrue(String.valueOf(refused.getMessage()).contains("is in use"), refused.getMessage());
            Journal.open(folder, new Shard(2, 3), HEADER).close();
        }
        open().close();
    }

    @Test
    void aFullDiskLosesNothingThatWasWritten() throws IOException {
        long[] places = three();
        for (long room = places[3]; room < places[3] + 30; room++) {
            try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER, SmallDisk.of(room))) {
                IOException full = assertThrows(
                        JournalException.class, () -> append(journal, "cell é", 3, "more than there is room for"));
                assertTrue(String.valueOf(full.getMessage()).contains("No space left on device"), full.getMessage());
                assertEquals("what block 2 left", read(journal, "cell é", 2));
            }
            assertEquals(places[3], Files.size(file()));
        }
        try (Journal journal = open()) {
            append(journal, "cell é", 3, "there is room again");
            assertEquals("there is room again", read(journal, "cell é", 3));
        }
    }

    @Test
    void deletingItLeavesTheFilesOfOthers() throws IOException {
        Path inner = folder.resolve("x.journal");
        Journal first = Journal.open(inner, new Shard(1, 2), HEADER);
        try (Journal second = Journal.open(inner, new Shard(2, 2), HEADER)) {
            first.delete();
            assertEquals(List.of(inner.resolve("part-2-of-2.journal")), Journal.files(inner));
            second.delete();
        }
        assertFalse(Files.exists(inner));
    }

    @Test
    void shardsShareAllBlocksAndEvenThoseOfManySmallCells() {
        int[] owned = new int[3];
        for (int cell = 0; cell < 1000; cell++) {
            for (int block = 0; block < 2; block++) {
                int owners = 0;
                for (int k = 1; k <= 3; k++) {
                    boolean owns = Shard.of(k + "/3").owns("point " + cell + "/status-quo", block);
                    owned[k - 1] += owns ? 1 : 0;
                    owners += owns ? 1 : 0;
                }
                assertEquals(1, owners);
            }
        }
        // Each expects 667 of 2000; five standard deviations of a binomial are 105.
        assertTrue(Arrays.stream(owned).allMatch(count -> Math.abs(count - 667) < 105), Arrays.toString(owned));
        for (String wrong : List.of("0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/99999")) {
            assertThrows(IllegalArgumentException.class, () -> Shard.of(wrong), wrong);
        }
    }
}

package chokepoint.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalProgressTest {

    private static final JournalHeader HEADER =
            new JournalHeader("1", "abcdef01", 16, List.of(), List.of("x"), List.of());
    private static final JournalPlan PLAN = new JournalPlan("tiny", "Does it\nrun?", 40, true);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(Shard.WHOLE.fileName());
    }

    private static ByteBuffer body() {
        return ByteBuffer.wrap(new byte[100]);
    }

    @Test
    void followsAProcessThatStillAppends() throws IOException {
        JournalProgress progress = new JournalProgress(file());
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER)) {
            assertEquals(new JournalProgress.Standing(null, 0), progress.look());
            journal.plan(PLAN);
            journal.append("calm", 0, 16, body());
            assertEquals(
                    new JournalProgress.Standing(new JournalPlan("tiny", "Does it run?", 40, true), 16),
                    progress.look());
            journal.append("calm", 1, 16, body());
            journal.append("ban", 0, 8, body());
            assertEquals(40, progress.look().done());
            journal.append("ban", 0, 8, body());
            assertEquals(40, progress.look().done(), "a block that is run again is not counted twice");
        }
        assertEquals(progress.look(), new JournalProgress(file()).look());
    }

    @Test
    void theLastPlanCountsAndNoReaderTakesItForABlock() throws IOException {
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER)) {
            journal.plan(PLAN);
            journal.append("calm", 0, 16, body());
            journal.plan(new JournalPlan("tiny", "?", 80, false));
        }
        assertEquals(
                new JournalProgress.Standing(new JournalPlan("tiny", "?", 80, false), 16),
                new JournalProgress(file()).look());
        try (Journal again = Journal.open(folder, Shard.WHOLE, HEADER)) {
            assertEquals(body(), again.read("calm", 0, 16));
        }
    }

    @Test
    void aTornTailIsPassedOverAndAnotherFileIsSeenAsOne() throws IOException {
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER)) {
            journal.append("calm", 0, 16, body());
            journal.append("calm", 1, 16, body());
        }
        byte[] whole = Files.readAllBytes(file());
        JournalProgress progress = new JournalProgress(file());
        Files.write(file(), new byte[] {0, 0, 0, 99, 1}, StandardOpenOption.APPEND);
        assertEquals(32, progress.look().done());

        Files.write(file(), Arrays.copyOf(whole, whole.length - 10));
        assertEquals(16, progress.look().done());
        assertArrayEquals(Arrays.copyOf(whole, whole.length - 10), Files.readAllBytes(file()));
    }

    @Test
    void whatIsNoJournalIsRefused() throws IOException {
        assertThrows(NoSuchFileException.class, new JournalProgress(file())::look);
        Files.writeString(file(), "something else altogether");
        assertThrows(JournalException.class, new JournalProgress(file())::look);
    }

    @Test
    void aPlanThatIsNoneIsDamage() throws IOException {
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER)) {
            journal.append(JournalPlan.CELL, 0, 1, body());
        }
        assertThrows(JournalException.class, new JournalProgress(file())::look);
    }
}

package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.Shard;
import chokepoint.metric.MetricId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks of a journal that someone has changed, checksums and all: read as they are, or refused in words. */
class TamperedBlocksTest {

    private static final Block BLOCK = new Block(1, 16, 5);
    private static final int COLUMNS = 3;
    private static final int SERIES = 2;
    private static final int MONTHS = 4;

    @TempDir
    Path folder;

    /** Four runs that ended and one that broke. */
    private static BlockOutcomes outcomes() {
        BlockOutcomes outcomes = new BlockOutcomes();
        for (int run : new int[] {16, 17, 19, 20}) {
            outcomes.runs().add(run);
            outcomes.rows().add(new double[] {run, Double.NaN, -0.0});
        }
        outcomes.failures().add(new RunFailure("cell", 7, 18, 2, "broke"));
        return outcomes;
    }

    private static BandBlock monthly() {
        BandBlock monthly = new BandBlock(SERIES, MONTHS);
        for (int run = 0; run < 4; run++) {
            double[][] path = new double[SERIES][MONTHS];
            path[0] = new double[] {1, 1 + run, 1.5, 2};
            monthly.add(path);
        }
        return monthly;
    }

    private static byte[] bytes() {
        ByteBuffer written = outcomes().written(monthly());
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }

    private static boolean isRead(byte[] bytes) {
        BandBlock monthly = new BandBlock(SERIES, MONTHS);
        try {
            BlockOutcomes read = BlockOutcomes.read(ByteBuffer.wrap(bytes), "cell", 7, BLOCK, COLUMNS, monthly);
            assertEquals(5, read.runs().size() + read.failures().size());
            read.rows().forEach(row -> assertEquals(COLUMNS, row.length));
            monthly.counts();
            return true;
        } catch (IOException refused) {
            String words = "the journal's block 1 of cell was not written by this program";
            assertTrue(String.valueOf(refused.getMessage()).startsWith(words), refused.getMessage());
            return false;
        }
    }

    @Test
    void anyByteOfABlockChangedIsReadOrRefusedInWords() {
        byte[] whole = bytes();
        assertTrue(isRead(whole));
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int other : new int[] {0x00, 0x01, 0x7f, 0x80, 0xff, whole[at] + 1}) {
                byte[] spoilt = whole.clone();
                spoilt[at] = (byte) other;
                refused += isRead(spoilt) ? 0 : 1;
            }
        }
        assertTrue(refused > whole.length, refused + " of " + 6 * whole.length + " refused");
    }

    @Test
    void eachNumberThatCountsOrNamesARunIsChecked() {
        byte[] whole = bytes();
        int row = Integer.BYTES + COLUMNS * Double.BYTES;
        int failures = 2 * Integer.BYTES + 4 * row;
        int[] places = {0, 4, 8, 8 + row, failures, failures + 4, failures + 8, failures + 12, failures + 21};
        for (int at : places) {
            for (int wrong : new int[] {-1, Integer.MIN_VALUE, 17_000_000, Integer.MAX_VALUE}) {
                // A run may break in any month that is one.
                if (at == failures + 8 && wrong > 0) {
                    continue;
                }
                ByteBuffer spoilt = ByteBuffer.wrap(whole.clone()).putInt(at, wrong);
                assertEquals(false, isRead(spoilt.array()), "place " + at + ", " + wrong);
            }
        }
        for (int length = 0; length < whole.length; length++) {
            assertEquals(false, isRead(java.util.Arrays.copyOf(whole, length)), "cut off at " + length);
        }
    }

    @Test
    void manyChangesAtOnceAreReadOrRefusedInWords() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] whole = bytes();
        for (int k = 0; k < 2_000; k++) {
            byte[] spoilt = whole.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            isRead(spoilt);
        }
    }

    @Test
    void cellsOfASweepAreCheckedToo() throws IOException {
        JournalHeader header = new JournalHeader("test", "d", Block.RUNS, List.of(), List.of(), List.of());
        List<MetricId> metrics = List.of(new MetricId("m", "1", "A", "all", "all"));
        try (Journal journal = Journal.open(folder, Shard.WHOLE, header)) {
            journal.append("cell", 1, 5, ByteBuffer.wrap(bytes()));
            journal.append("group", 0, 1, new BlockOutcomes().written(new BandBlock(0, 1)));
            KeptCells cells = new KeptCells(journal, metrics, 7);
            assertThrows(IOException.class, () -> cells.read("cell", "s", List.of(BLOCK), 99));
            assertThrows(IOException.class, () -> cells.noted("group", "s"));
            KeptBlocks blocks = new KeptBlocks(journal, Shard.WHOLE, false);
            Kernel kernel = new RunKernel(Storm.whole(), Storm.study());
            assertThrows(UncheckedIOException.class, () -> blocks.find("cell", 7, BLOCK, kernel));
        }
    }
}

package chokepoint.study;

import chokepoint.domain.Require;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the runs of a block left behind, but for monthly values.
 *
 * <p>In a journal: number of rows and of columns, each row's run and numbers, number of failures, each
 * one's run, month and message, and the monthly values. Numbers are raw bits, so that what is read back
 * is what was written.
 *
 * @param rows of the runs that finished, in order of run
 * @param runs the run number of each row
 * @param failures runs that broke, in order of run
 */
record BlockOutcomes(List<double[]> rows, List<Integer> runs, List<RunFailure> failures) {

    BlockOutcomes() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void addAll(BlockOutcomes others) {
        rows.addAll(others.rows);
        runs.addAll(others.runs);
        failures.addAll(others.failures);
    }

    /** All of it as bytes. */
    ByteBuffer written(BandBlock monthly) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        List<byte[]> messages = failures.stream()
                .map(failure -> failure.message().getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = 3 * Integer.BYTES + rows.size() * (Integer.BYTES + columns * Double.BYTES) + monthly.bytes();
        for (byte[] message : messages) {
            size += 3 * Integer.BYTES + message.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(rows.size()).putInt(columns);
        for (int k = 0; k < rows.size(); k++) {
            out.putInt(runs.get(k));
            out.asDoubleBuffer().put(rows.get(k));
            out.position(out.position() + columns * Double.BYTES);
        }
        out.putInt(failures.size());
        for (int k = 0; k < messages.size(); k++) {
            out.putInt(failures.get(k).run()).putInt(failures.get(k).month());
            out.putInt(messages.get(k).length).put(messages.get(k));
        }
        monthly.write(out);
        return out.flip();
    }

    /**
     * Reads it back; the monthly values take the place of those that are there.
     *
     * @param columns of every row
     * @throws IOException if it is not what such a block leaves: a checksum finds what rots, but not what someone has
     *     written on purpose
     */
    static BlockOutcomes read(ByteBuffer in, String cell, long seed, Block block, int columns, BandBlock monthly)
            throws IOException {
        try {
            BlockOutcomes outcomes = read(in, cell, seed, columns);
            outcomes.requireRunsOf(block);
            monthly.read(in);
            return outcomes;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException(
                    "the journal's block " + block.number() + " of " + cell
                            + " was not written by this program; delete the journal to run everything again",
                    e);
        }
    }

    private static BlockOutcomes read(ByteBuffer in, String cell, long seed, int columns) {
        BlockOutcomes outcomes = new BlockOutcomes();
        int rows = Require.between(in.getInt(), 0, Block.RUNS, "rows");
        int found = Require.between(in.getInt(), 0, in.remaining() / Double.BYTES, "columns");
        Require.between(found, rows > 0 ? columns : 0, columns, "columns");
        for (int k = 0; k < rows; k++) {
            outcomes.runs.add(in.getInt());
            double[] row = new double[found];
            in.asDoubleBuffer().get(row);
            in.position(in.position() + found * Double.BYTES);
            outcomes.rows.add(row);
        }
        int failures = Require.between(in.getInt(), 0, Block.RUNS, "failures");
        for (int k = 0; k < failures; k++) {
            int run = in.getInt();
            int month = Require.between(in.getInt(), 0, Integer.MAX_VALUE, "month");
            byte[] message = new byte[Require.between(in.getInt(), 0, in.remaining(), "length of a message")];
            in.get(message);
            String text = new String(message, StandardCharsets.UTF_8);
            outcomes.failures.add(new RunFailure(cell, seed, run, month, text));
        }
        return outcomes;
    }

    /** Each run of the block once, in rising order among those that ended and among those that broke. */
    private void requireRunsOf(Block block) {
        boolean[] seen = new boolean[block.count()];
        int last = -1;
        for (int run : runs) {
            last = Require.between(run, Math.max(block.first(), last + 1), block.first() + block.count() - 1, "run");
            seen[run - block.first()] = true;
        }
        last = -1;
        for (RunFailure failure : failures) {
            last = Require.between(
                    failure.run(), Math.max(block.first(), last + 1), block.first() + block.count() - 1, "run");
            seen[last - block.first()] = true;
        }
        Require.between(runs.size() + failures.size(), block.count(), block.count(), "rows and failures");
        for (boolean one : seen) {
            if (!one) {
                throw new IllegalArgumentException("each run must be there");
            }
        }
    }
}

package chokepoint.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where each block is: 16 bytes for each. Not thread-safe.
 */
final class BlockIndex {

    /**
     * Where a block is.
     *
     * @param file its number
     * @param start of its record
     */
    record Place(int file, long start, int runs) {}

    private static final class Cell {
        private int[] files = new int[8];
        private int[] runs = new int[8];
        private long[] starts = new long[8];

        void put(int block, Place place) {
            if (block >= files.length) {
                int size = Math.max(block + 1, 2 * files.length);
                files = Arrays.copyOf(files, size);
                runs = Arrays.copyOf(runs, size);
                starts = Arrays.copyOf(starts, size);
            }
            files[block] = place.file();
            runs[block] = place.runs();
            starts[block] = place.start();
        }
    }

    private final Map<String, Cell> cells = new TreeMap<>();

    /** Notes a block; a later attempt takes the place of an earlier one. */
    void put(String cell, int block, Place place) {
        cells.computeIfAbsent(cell, name -> new Cell()).put(block, place);
    }

    /** Where a block of so many runs is; null if it is not there, or has another number of runs. */
    @Nullable Place find(String cell, int block, int runs) {
        Cell found = cells.get(cell);
        if (found == null || block >= found.runs.length || found.runs[block] != runs) {
            return null;
        }
        return new Place(found.files[block], found.starts[block], runs);
    }
}

package chokepoint.journal;

import chokepoint.domain.Require;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A process's part of an experiment.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** So many files are one folder's at most. */
    private static final int MOST = 10_000;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    public Shard {
        Require.between(of, 1, MOST, "number of shards");
        Require.between(number, 1, of, "shard");
    }

    /** Reads a text such as {@code 2/8}. */
    public static Shard of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("shard (" + text + ") must be like 2/8");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /**
     * Whether a block is its to run. By the name of the cell too, because an experiment may have many
     * cells of one block each.
     */
    public boolean owns(String cell, int block) {
        CRC32C check = new CRC32C();
        check.update(cell.getBytes(StandardCharsets.UTF_8));
        return (check.getValue() + block) % of == number - 1;
    }

    String fileName() {
        return "part-" + number + "-of-" + of + Journal.ENDING;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}

package chokepoint.app.results;

import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of a study's numbers: SHA-256 over names and the bits of values, in a fixed
 * order, and never over the bytes of a file.
 *
 * <p>Two results are the same study done the same way exactly when their fingerprints agree,
 * whatever the number of threads, the machine, the file format or the version of its writer.
 */
public final class ResultsDigest {

    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    private ResultsDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A value of the outcomes of one scenario. */
    private interface Values {
        double at(int row, int column);
    }

    /** The fingerprint of results in memory. */
    public static String of(StudyResults results) {
        ResultsDigest digest = new ResultsDigest();
        digest.texts(results.columns());
        for (ScenarioOutcomes scenario : results.outcomes()) {
            double[][] rows = scenario.rows();
            digest.outcomes(
                    scenario.scenario(), scenario.runs(), results.columns().size(), (r, c) -> rows[r][c]);
        }
        digest.tables(List.of(results.summaryLines(), results.differenceLines(), results.monthlyLines()));
        digest.optional(results.attributionLines());
        digest.optional(results.scoreLines());
        digest.optional(results.observedLines());
        digest.optional(results.tradeLines());
        return digest.finish();
    }

    /** The fingerprint of a results folder, computed afresh from its files. */
    public static String of(ResultsReader results) throws IOException {
        ResultsDigest digest = new ResultsDigest();
        List<String> columns = results.outcomeColumns();
        digest.texts(columns);
        for (ScenarioColumns scenario : results.outcomes(columns)) {
            double[][] values = scenario.values();
            digest.outcomes(scenario.scenario(), scenario.runs(), columns.size(), (r, c) -> values[c][r]);
        }
        digest.tables(List.of(results.summary(), results.differences(), results.monthly()));
        digest.optional(results.attribution());
        digest.optional(results.scores());
        digest.optional(results.observed());
        digest.optional(results.trade());
        return digest.finish();
    }

    private void outcomes(String scenario, int[] runs, int columns, Values values) {
        text(scenario);
        number(runs.length);
        for (int row = 0; row < runs.length; row++) {
            number(runs[row]);
            for (int column = 0; column < columns; column++) {
                number(values.at(row, column));
            }
        }
    }

    /** A study without such a table has the fingerprint that it had before there were any. */
    private void optional(List<? extends TableLine> lines) {
        if (!lines.isEmpty()) {
            tables(List.of(lines));
        }
    }

    private void tables(List<List<? extends TableLine>> tables) {
        for (List<? extends TableLine> table : tables) {
            number(table.size());
            for (TableLine line : table) {
                texts(line.texts());
                for (double number : line.numbers()) {
                    number(number);
                }
            }
        }
    }

    private void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** Adds a text after its length, so that moving a letter to the next text makes a difference. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        flush();
        sha256.update(bytes);
    }

    /** Adds the bits of a number; all NaNs count as one, because a file keeps only one. */
    private void number(double number) {
        if (buffer.remaining() < Double.BYTES) {
            flush();
        }
        buffer.putLong(Double.doubleToLongBits(number));
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private String finish() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }
}

package chokepoint.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a process is about to do, noted in its file for whoever looks on.
 *
 * @param name of the study or sweep
 * @param question that it answers
 * @param runs that are this process's, those included that have finished before
 * @param isMost whether there may be fewer, because precision decides
 */
public record JournalPlan(String name, String question, long runs, boolean isMost) {

    /** No cell is named so. */
    static final String CELL = "";

    ByteBuffer body() {
        String text =
                String.join("\n", name, question.replace('\n', ' '), Long.toString(runs), Boolean.toString(isMost));
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one, or throws an IllegalArgumentException. */
    static JournalPlan of(ByteBuffer body) {
        List<String> lines =
                List.of(StandardCharsets.UTF_8.decode(body).toString().split("\n", -1));
        if (lines.size() != 4) {
            throw new IllegalArgumentException("a plan must be of four lines");
        }
        return new JournalPlan(
                lines.get(0), lines.get(1), Long.parseLong(lines.get(2)), Boolean.parseBoolean(lines.get(3)));
    }
}

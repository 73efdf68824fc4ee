package chokepoint.app.cli;

import chokepoint.domain.Require;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32C;

/**
 * Which recorded runs are done again: the same at every call, and spread over the study.
 *
 * @param share of the runs of each scenario, above 0, at most 1; one run at least
 */
record RunSample(double share) {

    RunSample {
        Require.positive(share, "sample");
        Require.between(share, 0, 1, "sample");
    }

    /** Reads {@code all} or a percentage such as {@code 5%}. */
    static RunSample parse(String text) {
        if ("all".equals(text)) {
            return new RunSample(1);
        }
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?%")) {
            throw new IllegalArgumentException("sample (" + text + ") must be 'all' or a percentage such as 5%");
        }
        return new RunSample(Double.parseDouble(text.substring(0, text.length() - 1)) / 100);
    }

    boolean all() {
        return share == 1;
    }

    /** The chosen of a scenario's runs, in rising order. */
    int[] of(String scenario, int[] runs) {
        int size = (int) Math.min(runs.length, Math.ceil(runs.length * share));
        return Arrays.stream(runs)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(run -> lot(scenario, run))
                        .thenComparing(run -> run))
                .limit(size)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static long lot(String scenario, int run) {
        CRC32C crc = new CRC32C();
        crc.update((scenario + "/" + run).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}

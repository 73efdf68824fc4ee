package chokepoint.app.cli;

import chokepoint.app.config.CalibrationFile;
import chokepoint.app.config.Overrides;
import chokepoint.app.config.Setting;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.CalibrationFolder;
import chokepoint.app.results.EvaluationLine;
import chokepoint.study.Backtest;
import chokepoint.study.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How well a point of parameters fits all episodes: the mean over targets of c / (c + s), c the CRPS and s
 * the size of the target, on common random numbers. It is 0 for a perfect forecast and below 1 for the worst,
 * so that no target that is far off outweighs all others. What the journal knows is not run again.
 */
final class Fit {

    /** The episodes' own seeds. */
    static final long OWN = 0;

    private final CalibrationFile file;
    private final CalibrationFolder folder;
    private final KernelMaker kernels;
    private final int threads;
    private final Consumer<EvaluationLine> told;
    private final Map<String, Double> known = new LinkedHashMap<>();

    Fit(CalibrationFile file, CalibrationFolder folder, KernelMaker kernels, int threads, Consumer<EvaluationLine> told)
            throws IOException {
        this.file = file;
        this.folder = folder;
        this.kernels = kernels;
        this.threads = threads;
        this.told = told;
        folder.evaluations().forEach(line -> known.put(key(line.seed(), line.point()), line.loss()));
    }

    private static String key(long seed, double[] point) {
        return seed + Arrays.toString(point);
    }

    /** The loss of a point; lower is better. */
    double loss(long seed, double[] point) {
        Double before = known.get(key(seed, point));
        if (before != null) {
            return before;
        }
        double sum = 0;
        int targets = 0;
        for (List<Score> scores : scores(seed, point).values()) {
            for (Score score : scores) {
                double crps = score.crps();
                sum += crps / (crps + size(score));
                targets++;
            }
        }
        EvaluationLine line = new EvaluationLine(seed, point.clone(), sum / targets);
        try {
            folder.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.put(key(seed, point), line.loss());
        told.accept(line);
        return line.loss();
    }

    /** A target is as large as what was observed, or as what the sources leave open. */
    private static double size(Score score) {
        return Math.max(Math.abs(score.observed()), (score.high() - score.low()) / 2);
    }

    /** All scores at a point, by name of the episode. */
    Map<String, List<Score>> scores(long seed, double[] point) {
        List<Setting> values = new ArrayList<>();
        for (int k = 0; k < point.length; k++) {
            values.add(Setting.number(file.parameters().get(k).path(), point[k]));
        }
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        for (Path episode : file.episodes()) {
            Overrides overrides = new Overrides(file.runs(), seed == OWN ? null : seed, new ArrayList<>(), values);
            CompiledStudy study = CompiledStudy.of(StudyFile.load(episode, overrides));
            Backtest event = Objects.requireNonNull(study.file().study().backtest(), "checked when it was read");
            scores.put(
                    study.file().study().name() + " " + event.mineral(),
                    Simulation.of(study, kernels, threads, Progress.silent()).scores());
        }
        return scores;
    }
}

package chokepoint.app.config;

import chokepoint.design.Design;
import chokepoint.design.Factor;
import chokepoint.design.Point;
import chokepoint.metric.MetricId;
import chokepoint.precision.Until;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as read from its file: a base study at every point of a design.
 *
 * @param base the study with the sweep's runs, seed and scenarios, which records the metrics and countries of
 *     {@code outputs} and no others
 * @param swept the factors, in the order of the design's
 * @param points of the design; those with one id have the same runs
 * @param outputs the numbers that are kept of each run, among those that the base study records
 * @param until null where every point has the runs of the base study, which are else the most
 * @param maxMinutes that a process may take to find out; infinite for no limit
 * @param canonical everything that the results depend on, but not the number of points or runs, so that a
 *     sweep that has grown is still the same
 */
public record SweepFile(
        String name,
        String question,
        StudyFile base,
        List<SweptFactor> swept,
        Design design,
        List<Point> points,
        List<MetricId> outputs,
        @Nullable Until until,
        double maxMinutes,
        String canonical) {

    public SweepFile {
        swept = List.copyOf(swept);
        points = List.copyOf(points);
        outputs = List.copyOf(outputs);
    }

    /** Whether a file is one of a sweep, by its first key of all that it needs; its faults are told when it is read. */
    public static boolean isSweep(Path file) {
        return YamlReader.mapping(Source.read(file), new Problems()).get("sweep") != null;
    }

    /** Reads a sweep and all files that it names, or throws everything that is wrong with them. */
    public static SweepFile load(Path file) {
        return load(file, Overrides.NONE);
    }

    /** Reads a sweep, of which a command line says some things otherwise. */
    public static SweepFile load(Path file, Overrides overrides) {
        return new SweepReader(file, overrides).read();
    }

    /** The factors, without where they are laid. */
    public List<Factor> factors() {
        return design.factors();
    }

    /**
     * The study at a point: the same as of a file in which the values are written out. A scenario on which
     * nothing is laid is the base study's very own.
     *
     * @throws ConfigException if the levels do not go together
     */
    public StudyFile at(Point point) {
        List<Setting> settings = new ArrayList<>();
        for (int f = 0; f < swept.size(); f++) {
            SweptFactor factor = swept.get(f);
            settings.addAll(factor.settings(point.levels().get(f), factor.mark()));
        }
        Problems problems = new Problems();
        StudyFile laid = new Relaying(base, problems).lay(settings);
        problems.throwIfAny();
        return laid;
    }

    /** Names everything that the results depend on, but not how many they are: 64 hexadecimal digits. */
    public String digest() {
        return CanonicalJson.digest(canonical);
    }
}

package chokepoint.app.config;

import chokepoint.design.Design;
import chokepoint.design.Factor;
import chokepoint.design.Level;
import chokepoint.design.Point;
import chokepoint.design.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The design of a sweep with all its points, and where its factors are laid. */
record SweptDesign(List<SweptFactor> factors, Design design, List<Point> points) {

    private static final String DESIGN = "design";

    /** Reads points that are given, makes the design, and tries out its factors; throws what is wrong. */
    static SweptDesign read(
            Path file,
            Node.Mapping tree,
            SweepHeader header,
            List<FactorReader.Read> factors,
            StudyFile base,
            Problems problems) {
        Node.Mapping section = tree.get(DESIGN) instanceof Node.Mapping map ? map : tree;
        PointsReader given = new PointsReader(factors, problems);
        List<List<Level>> rows = rows(file, section, header.design(), given, problems);
        List<Level> levels = header.design() instanceof DesignSection.OneAtATime
                ? BaseLevels.of(factors, base.resolved(), problems)
                : List.of();
        boolean listed = header.design() instanceof DesignSection.List || header.design() instanceof DesignSection.Csv;
        List<SweptFactor> swept = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            FactorReader.Read read = factors.get(f);
            Map<Level, Mark> known = listed ? given.levels(f) : Map.of();
            Range range = range(read, known);
            if (range == null) {
                problems.add(
                        read.mark(), read.path(), "needs low and high, mean and sd, from and to, or a list of values");
            } else {
                Factor factor = new Factor(read.name(), range, read.section().levels());
                swept.add(new SweptFactor(factor, read.paths(), read.on(), read.unit(), read.isPart(), read.mark()));
                new Probing(base, problems).tryOut(swept.get(swept.size() - 1), read, known);
            }
        }
        problems.throwIfAny();
        List<Factor> ranges = swept.stream().map(SweptFactor::factor).toList();
        Design design = design(
                section,
                header.design(),
                new DesignSection.Parts(ranges, base.study().seed(), levels, rows),
                problems);
        problems.throwIfAny();
        if (design == null) {
            throw new IllegalStateException("a section without problems gives a design");
        }
        List<Point> points = List.copyOf(design.points());
        checkIds(points, section, problems);
        return new SweptDesign(List.copyOf(swept), design, points);
    }

    private static @Nullable Range range(FactorReader.Read read, Map<Level, Mark> given) {
        Range own = read.section().range();
        return own != null || given.isEmpty() ? own : new Range.Values(List.copyOf(given.keySet()));
    }

    private static List<List<Level>> rows(
            Path file, Node.Mapping section, DesignSection design, PointsReader given, Problems problems) {
        try {
            if (design instanceof DesignSection.List && section.get("points") instanceof Node.Sequence points) {
                return given.read(points);
            }
            Node table = section.get("file");
            return design instanceof DesignSection.Csv && table != null
                    ? given.read(ScenarioFile.path(table, DESIGN + ".file", file))
                    : List.of();
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** The design; null, and a problem at the key that it begins with, if it does not suit the factors. */
    private static @Nullable Design design(
            Node.Mapping section, DesignSection design, DesignSection.Parts parts, Problems problems) {
        try {
            return design.design(parts);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String key = message.split("[^a-z-]", 2)[0];
            Node node = section.get(key);
            String path = node == null ? DESIGN : Slot.below(DESIGN, key);
            problems.add(node == null ? section.mark() : node.mark(), path, message);
            return null;
        }
    }

    /** Two points with one id and other levels would share their runs. */
    private static void checkIds(List<Point> points, Node.Mapping section, Problems problems) {
        Map<String, List<Level>> seen = new LinkedHashMap<>();
        for (Point point : points) {
            List<Level> first = seen.putIfAbsent(point.id(), point.levels());
            if (first != null && !first.equals(point.levels())) {
                problems.add(section.mark(), DESIGN, "two points have the id " + point.id() + "; choose another seed");
            }
        }
    }
}

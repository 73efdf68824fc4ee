package chokepoint.app.config;

import chokepoint.design.Level;
import chokepoint.design.Range;
import chokepoint.scenario.Consistency;
import chokepoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries the extremes of each factor by itself, and a value in between, before a sweep begins: each is bound as
 * if the study's file had it. What goes wrong only where several factors meet is found at their point.
 */
final class Probing {

    private final StudyFile base;
    private final Problems problems;

    Probing(StudyFile base, Problems problems) {
        this.base = base;
        this.problems = problems;
    }

    /** Tries a factor at its range's extremes, or at all levels that are given. */
    void tryOut(SweptFactor factor, FactorReader.Read read, Map<Level, Mark> given) {
        Map<Level, Mark> levels = given.isEmpty() ? levels(factor.factor().range(), read) : extremes(given);
        Map<String, List<Mark>> faults = new LinkedHashMap<>();
        levels.forEach((level, mark) -> {
            for (String fault : faults(factor, level, mark)) {
                faults.computeIfAbsent(fault, any -> new ArrayList<>()).add(mark);
            }
        });
        faults.forEach((fault, marks) -> {
            // What is wrong with every level is wrong with the path.
            if (levels.size() > 1 && marks.size() == levels.size()) {
                problems.add(read.section().path().mark(), read.path() + ".path", fault);
            } else {
                marks.forEach(mark -> problems.add(mark, read.path(), fault));
            }
        });
    }

    private static Map<Level, Mark> levels(Range range, FactorReader.Read read) {
        Map<Level, Mark> levels = new LinkedHashMap<>();
        if (range instanceof Range.Continuous numbers) {
            boolean cut = Double.isFinite(numbers.low());
            levels.put(range.level(cut ? 0 : 0.001), mark(read, "low"));
            levels.putIfAbsent(range.level(Double.isFinite(numbers.high()) ? 1 : 0.999), mark(read, "high"));
            levels.putIfAbsent(range.level(0.37), read.mark());
        } else if (range instanceof Range.Whole whole) {
            levels.put(whole.item(0), mark(read, "from"));
            levels.put(whole.item(whole.size() - 1), mark(read, "to"));
        } else if (range instanceof Range.Values values && read.map().get("values") instanceof Node.Sequence list) {
            for (int k = 0; k < values.size(); k++) {
                levels.put(values.item(k), list.items().get(k).mark());
            }
        }
        return extremes(levels);
    }

    private static Mark mark(FactorReader.Read read, String key) {
        Node node = read.map().get(key);
        return node == null ? read.mark() : node.mark();
    }

    /** All words and flags; of numbers the least, the greatest and one that is not whole. */
    private static Map<Level, Mark> extremes(Map<Level, Mark> all) {
        Set<Level> kept = new LinkedHashSet<>();
        Level.Quantity least = null;
        Level.Quantity greatest = null;
        Level.Quantity broken = null;
        for (Level level : all.keySet()) {
            if (level instanceof Level.Quantity number) {
                least = least == null || number.value() < least.value() ? number : least;
                greatest = greatest == null || number.value() > greatest.value() ? number : greatest;
                broken = broken == null && number.value() != Math.rint(number.value()) ? number : broken;
            } else {
                kept.add(level);
            }
        }
        Map<Level, Mark> extremes = new LinkedHashMap<>(all);
        Level low = least;
        Level high = greatest;
        Level between = broken;
        extremes.keySet()
                .removeIf(level ->
                        !kept.contains(level) && !level.equals(low) && !level.equals(high) && !level.equals(between));
        return extremes;
    }

    /** What a level spoils in any scenario, in words. */
    private Set<String> faults(SweptFactor factor, Level level, Mark mark) {
        Set<String> faults = new LinkedHashSet<>();
        if (factor.isPart() && !Set.of(SweptFactor.ON, SweptFactor.OFF).contains(level.text())) {
            faults.add("a whole policy or shock is on or off, not " + Node.Scalar.quoted(level.text()));
            return faults;
        }
        Problems own = new Problems();
        StudyFile laid = new Relaying(base, own).lay(factor.settings(level, mark));
        own.list().forEach(problem -> faults.add(problem.path() + ": " + problem.message()));
        if (faults.isEmpty()) {
            laid.study().scenarios().forEach((name, scenario) -> faults.addAll(inconsistent(name, scenario)));
        }
        return faults;
    }

    private List<String> inconsistent(String name, Scenario scenario) {
        // A scenario on which nothing was laid has been checked.
        return scenario.equals(base.study().scenarios().get(name))
                ? List.of()
                : Consistency.faults(scenario).stream()
                        .map(fault -> fault.path() + ": " + fault.message())
                        .toList();
    }
}

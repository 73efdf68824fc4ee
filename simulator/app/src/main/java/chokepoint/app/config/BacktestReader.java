package chokepoint.app.config;

import chokepoint.metric.Metric;
import chokepoint.metric.Metrics;
import chokepoint.scenario.Scenario;
import chokepoint.study.Backtest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code backtest} of a study file. */
final class BacktestReader {

    static final String SECTION = "backtest";

    private static final String TARGETS = "targets";

    private final Node.Mapping section;
    private final Problems problems;

    BacktestReader(Node.Mapping section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    /**
     * The event; null if something has been added to the problems.
     *
     * @param scenario the one that replays the event
     */
    @Nullable Backtest read(StudyHeader header, Scenario scenario) {
        int before = problems.list().size();
        BacktestSection written = new RecordBinder(section, problems).record(section, SECTION, BacktestSection.class);
        if (written == null) {
            return null;
        }
        checkNames(written, header, scenario);
        CalendarMonths calendar = new CalendarMonths(written.start(), header.months());
        if (!calendar.begins()) {
            refuse("start", CalendarMonths.expected(written.start()));
            return null;
        }
        int base = month(calendar, "before", written.before());
        int effective = month(calendar, "effective", written.effective());
        int until = month(calendar, "until", written.until());
        Map<Integer, Double> observed = new TreeMap<>();
        written.observed().forEach((date, ratio) -> {
            String fault = calendar.fault(date);
            if (fault != null) {
                refuse("observed", date, fault);
            }
            observed.put(calendar.number(date), ratio);
        });
        if (problems.list().size() == before && effective < base) {
            refuse("effective", written.effective() + " must not be earlier than 'before', " + written.before());
        }
        if (problems.list().size() == before && until <= effective) {
            refuse("until", written.until() + " must be later than 'effective', " + written.effective());
        }
        return problems.list().size() > before
                ? null
                : event(written, calendar.startsIn(), base, effective, until, observed);
    }

    private void checkNames(BacktestSection written, StudyHeader header, Scenario scenario) {
        if (!header.focus().contains(written.country())) {
            refuse("country", unknown(written.country(), "focus countries", header.focus()));
        }
        if (!scenario.scope().contains(written.mineral())) {
            refuse("mineral", unknown(written.mineral(), "minerals in scope", scenario.scope()));
        }
        List<String> metrics = metrics(header);
        written.targets().forEach((name, seen) -> {
            if (!metrics.contains(name)) {
                refuse(TARGETS, name, unknown(name, "recorded metrics", metrics));
            }
            for (String one : seen.provenance().split("/", -1)) {
                if (!TableReader.PROVENANCES.contains(one)) {
                    refuse(TARGETS, name, "provenance: " + unknown(one, "classes", TableReader.PROVENANCES));
                }
            }
        });
    }

    private static List<String> metrics(StudyHeader header) {
        List<String> metrics = new ArrayList<>(Backtest.eventMetrics());
        Metrics.all().stream()
                .filter(metric -> metric.scope() != Metric.Scope.COUNTRY
                        && metric.scope() != Metric.Scope.SUPPLIER
                        && !metric.scope().isOfProducers())
                .map(Metric::name)
                .filter(name -> header.metrics().isEmpty() || header.metrics().contains(name))
                .forEach(metrics::add);
        return metrics;
    }

    private @Nullable Backtest event(
            BacktestSection written,
            int startsIn,
            int before,
            int effective,
            int until,
            Map<Integer, Double> observed) {
        try {
            Map<String, Backtest.Target> targets = new LinkedHashMap<>();
            written.targets()
                    .forEach((name, seen) ->
                            targets.put(name, new Backtest.Target(seen.observed(), seen.low(), seen.high())));
            return new Backtest(
                    written.country(),
                    written.mineral(),
                    startsIn,
                    before,
                    effective,
                    until,
                    written.supplyCut(),
                    written.tariff(),
                    Collections.unmodifiableMap(targets),
                    Collections.unmodifiableMap(observed));
        } catch (IllegalArgumentException e) {
            // Its first word is the key that it speaks of.
            String message = String.valueOf(e.getMessage());
            refuse(message.split(" ", 2)[0], message);
            return null;
        }
    }

    /** A month of the run; 0 and a problem if it is none. */
    private int month(CalendarMonths calendar, String key, String text) {
        String fault = calendar.fault(text);
        if (fault != null) {
            refuse(key, fault);
            return 0;
        }
        return calendar.number(text);
    }

    private static String unknown(String name, String what, List<String> known) {
        return "unknown " + Node.Scalar.quoted(name) + Spelling.hint(name, known) + Spelling.listed(what, known);
    }

    /** At a key's value. */
    private void refuse(String key, String message) {
        Node node = section.get(key);
        problems.add(node == null ? section.mark() : node.mark(), Slot.below(SECTION, key), message);
    }

    /** At a name in the map of a key. */
    private void refuse(String key, String name, String message) {
        Node.Entry entry =
                section.get(key) instanceof Node.Mapping names ? names.entries().get(name) : null;
        Mark place = entry == null ? section.mark() : entry.key();
        problems.add(place, Slot.below(SECTION, key) + "." + name, message);
    }
}

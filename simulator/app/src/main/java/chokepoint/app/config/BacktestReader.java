package chokepoint.app.config;

import chokepoint.metric.Metric;
import chokepoint.metric.Metrics;
import chokepoint.scenario.Scenario;
import chokepoint.study.Backtest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
        requireKnown("country", written.country(), header.focus(), "focus countries");
        requireKnown("mineral", written.mineral(), scenario.scope(), "minerals in scope");
        List<String> metrics = new ArrayList<>(Backtest.eventMetrics());
        Metrics.all().stream()
                .filter(metric -> metric.scope() != Metric.Scope.COUNTRY)
                .map(Metric::name)
                .filter(name -> header.metrics().isEmpty() || header.metrics().contains(name))
                .forEach(metrics::add);
        written.targets().keySet().forEach(name -> requireKnown("targets", name, metrics, "recorded metrics"));
        int start = 0;
        Integer base = month("before", written.before(), written.start(), header.months());
        Integer effective = month("effective", written.effective(), written.start(), header.months());
        Integer until = month("until", written.until(), written.start(), header.months());
        Map<Integer, Double> observed = new TreeMap<>();
        written.observed().forEach((date, ratio) -> {
            Integer month = month("observed", date, written.start(), header.months());
            if (month != null) {
                observed.put(month, ratio);
            }
        });
        if (base == null
                || effective == null
                || until == null
                || problems.list().size() > before + start) {
            return null;
        }
        return event(written, base, effective, until, observed);
    }

    private @Nullable Backtest event(
            BacktestSection written, int before, int effective, int until, Map<Integer, Double> observed) {
        try {
            Map<String, Backtest.Target> targets = new LinkedHashMap<>();
            written.targets()
                    .forEach((name, seen) ->
                            targets.put(name, new Backtest.Target(seen.observed(), seen.low(), seen.high())));
            return new Backtest(
                    written.country(),
                    written.mineral(),
                    before,
                    effective,
                    until,
                    written.supplyCut(),
                    written.tariff(),
                    Collections.unmodifiableMap(targets),
                    Collections.unmodifiableMap(observed));
        } catch (IllegalArgumentException e) {
            problems.add(section.mark(), SECTION, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Months from the start of the run; null, and a problem, if it is no month of the run. */
    private @Nullable Integer month(String key, String text, String start, int months) {
        try {
            long month = ChronoUnit.MONTHS.between(YearMonth.parse(start), YearMonth.parse(text));
            if (month >= 0 && month < months) {
                return (int) month;
            }
            refuse(key, Node.Scalar.quoted(text) + " must lie in the run's " + months + " months from " + start);
        } catch (DateTimeException e) {
            refuse(
                    key,
                    "expected calendar months such as 2010-07 in 'start' and here, found " + Node.Scalar.quoted(start)
                            + " and " + Node.Scalar.quoted(text));
        }
        return null;
    }

    private void requireKnown(String key, String name, List<String> known, String what) {
        if (!known.contains(name)) {
            refuse(
                    key,
                    "unknown " + Node.Scalar.quoted(name) + Spelling.hint(name, known) + Spelling.listed(what, known));
        }
    }

    private void refuse(String key, String message) {
        Node node = section.get(key);
        problems.add(node == null ? section.mark() : node.mark(), Slot.below(SECTION, key), message);
    }
}

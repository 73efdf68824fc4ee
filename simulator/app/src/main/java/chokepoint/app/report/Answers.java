package chokepoint.app.report;

import chokepoint.app.chart.Headline;
import chokepoint.app.chart.Measure;
import chokepoint.app.chart.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each scenario buys, in a sentence computed from the numbers. */
final class Answers {

    private static final String PUBLIC = "public-cost";
    private static final String DOLLARS = "USD ";

    private final List<Headline> headlines;
    private final String place;

    /**
     * Answers of one country.
     *
     * @param place stands behind a scenario's name; empty where there is one country only
     */
    Answers(List<Headline> headlines, String place) {
        this.headlines = headlines;
        this.place = place;
    }

    List<PageSection.Answer> all() {
        List<PageSection.Answer> answers = new ArrayList<>();
        if (!headlines.isEmpty()) {
            for (int k = 0; k < headlines.get(0).lines().size(); k++) {
                String scenario = headlines.get(0).lines().get(k).scenario();
                String subject = Words.capital(Words.of(scenario)) + (k == 0 ? " (reference)" : "") + place;
                String sentence = Words.capital(k == 0 ? levels(scenario) : changes(scenario));
                answers.add(new PageSection.Answer(
                        scenario, headlines.get(0).quantity().country(), subject, sentence));
            }
        }
        return answers;
    }

    /** Which scenario does best by each number; empty where nothing is compared. */
    List<String> best() {
        List<String> parts = new ArrayList<>();
        for (Headline headline : headlines) {
            String metric = headline.quantity().metric();
            boolean less = metric.equals("purchase-cost") || metric.equals("lost-use");
            Headline.Line best = null;
            for (Headline.Line line : headline.lines()) {
                boolean better = line.isClear() && (less ? line.high() < 0 : line.low() > 0);
                if (better
                        && (best == null || (less ? line.change() < best.change() : line.change() > best.change()))) {
                    best = line;
                }
            }
            if (best != null && !metric.equals(PUBLIC)) {
                Amount change = Amount.between(best.change(), best.low(), best.high())
                        .times(headline.measure().scale());
                parts.add(label(headline) + (less ? " falls" : " rises") + " most with " + Words.quoted(best.scenario())
                        + ", by " + words(change.size(), headline.measure().differenceUnit()));
            }
        }
        return parts.isEmpty() ? List.of() : List.of("In short" + place + ": " + String.join("; ", parts) + ".");
    }

    private String levels(String scenario) {
        List<String> parts = new ArrayList<>();
        for (Headline headline : headlines) {
            line(headline, scenario).filter(line -> line.level() != 0).ifPresent(line -> {
                Amount level = new Amount(line.level(), line.error())
                        .times(headline.measure().scale());
                parts.add(label(headline) + " is "
                        + words(level, headline.measure().unit()));
            });
        }
        return joined(parts) + ".";
    }

    private String changes(String scenario) {
        List<String> lowered = new ArrayList<>();
        List<String> raised = new ArrayList<>();
        List<String> same = new ArrayList<>();
        String paid = "";
        int moved = 0;
        for (Headline headline : headlines) {
            Headline.Line line = line(headline, scenario).orElse(null);
            if (line == null || !Double.isFinite(line.change())) {
                continue;
            }
            Measure measure = headline.measure();
            Amount change =
                    Amount.between(line.change(), line.low(), line.high()).times(measure.scale());
            Amount size = change.size();
            moved += change.value() != 0 || change.error() != 0 ? 1 : 0;
            boolean free = headline.quantity().metric().equals(PUBLIC);
            if (!line.isClear()) {
                if (!free) {
                    same.add(label(headline) + Words.bracketed(change.signed(change.decimals())));
                }
            } else if (free) {
                paid = " The public pays " + words(size, measure.differenceUnit())
                        + (change.value() > 0 ? " more." : " less.");
            } else {
                (line.change() < 0 ? lowered : raised)
                        .add(label(headline) + " by " + words(size, measure.differenceUnit()));
            }
        }
        if (moved == 0) {
            return "Changes none of these numbers in any run.";
        }
        List<String> clauses = new ArrayList<>();
        clause(clauses, "lowers ", lowered);
        clause(clauses, "raises ", raised);
        clause(clauses, "does not measurably change ", same);
        return String.join("; ", clauses) + "." + paid;
    }

    private static void clause(List<String> clauses, String verb, List<String> parts) {
        if (!parts.isEmpty()) {
            clauses.add(verb + joined(parts));
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static Optional<Headline.Line> line(Headline headline, String scenario) {
        return headline.lines().stream()
                .filter(line -> line.scenario().equals(scenario))
                .findFirst();
    }

    static String label(Headline headline) {
        return (headline.averaged() == 0 ? "" : "average ") + headline.measure().label();
    }

    /** A number with its error and unit: USD 1.2 billion, 3 %. */
    static String words(Amount amount, String unit) {
        String number = amount.text(amount.decimals());
        return unit.startsWith(DOLLARS)
                ? DOLLARS + number + " " + unit.substring(DOLLARS.length())
                : number + " " + unit;
    }
}

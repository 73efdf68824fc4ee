package chokepoint.app.config;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Calendar months such as {@code 2010-07} as months of a run. */
final class CalendarMonths {

    private final @Nullable YearMonth start;
    private final int months;

    /**
     * The calendar of a run.
     *
     * @param start its first month
     * @param months its length
     */
    CalendarMonths(String start, int months) {
        this.start = parsed(start);
        this.months = months;
    }

    /** Whether its first month is a month. */
    boolean begins() {
        return start != null;
    }

    /** The calendar month of its first month, 1 to 12; 0 if that is no month. */
    int startsIn() {
        return start == null ? 0 : start.getMonthValue();
    }

    /** What is wrong with a month, or null where nothing is. */
    @Nullable String fault(String text) {
        if (parsed(text) == null) {
            return expected(text);
        }
        int number = number(text);
        return number >= 0 && number < months
                ? null
                : Node.Scalar.quoted(text) + " must lie in the run's " + months + " months from " + start;
    }

    /** What to say of a text that is no month. */
    static String expected(String text) {
        return "expected a calendar month such as 2010-07 but found " + Node.Scalar.quoted(text);
    }

    /** Months from the first of the run to this; less than 0, or the run's length, if it lies outside. */
    int number(String text) {
        YearMonth month = parsed(text);
        if (start == null || month == null) {
            return -1;
        }
        return (int) Math.max(-1, Math.min(months, ChronoUnit.MONTHS.between(start, month)));
    }

    private static @Nullable YearMonth parsed(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

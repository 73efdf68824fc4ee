package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.numeric.Reals;
import chokepoint.world.Traits;
import java.util.List;

/**
 * What a run says of a past event: numbers of one path of prices, and of the static benchmark (MODEL.md,
 * section 8.4).
 */
final class EventMetrics {

    static final String PEAK_RATIO = "event-peak-ratio";
    static final String MONTHS_TO_PEAK = "event-months-to-peak";
    static final String HALF_LIFE = "event-half-life";
    static final String PASS_THROUGH = "event-pass-through";
    static final String YEARLY_PEAK_RATIO = "event-yearly-peak-ratio";
    static final String STATIC_PEAK_RATIO = "static-peak-ratio";

    private static final String ONE = "1";
    private static final String MONTHS = "months";

    private EventMetrics() {}

    static List<String> names() {
        return List.of(PEAK_RATIO, MONTHS_TO_PEAK, HALF_LIFE, PASS_THROUGH, STATIC_PEAK_RATIO, YEARLY_PEAK_RATIO);
    }

    /** Those that compare single months. */
    static List<String> ofMonths() {
        return List.of(PEAK_RATIO, MONTHS_TO_PEAK, HALF_LIFE, PASS_THROUGH);
    }

    static List<MetricId> ids(Backtest event) {
        return names().stream()
                .map(name -> new MetricId(
                        name,
                        name.equals(MONTHS_TO_PEAK) || name.equals(HALF_LIFE) ? MONTHS : ONE,
                        event.country(),
                        event.mineral(),
                        "all"))
                .toList();
    }

    /**
     * The event's numbers, in the order of {@link #names}.
     *
     * @param price by month, relative to the base year; at least up to {@code until}
     * @param mineral its number
     */
    static double[] of(Backtest event, double[] price, Traits traits, int mineral) {
        double start = price[event.before()];
        int peak = peak(event, price);
        double atEnd = price[event.until()];
        return new double[] {
            price[peak] / start,
            peak - event.effective(),
            halfLife(price, start, peak),
            event.tariff() > 0 ? (atEnd / start - 1) / event.tariff() : Double.NaN,
            staticPeak(event, traits, mineral),
            yearlyPeak(event, price)
        };
    }

    /**
     * The highest mean of a calendar year over that of the year of {@code before}, whole years as far as the
     * run has them, the last up to {@code until}: how the peak shows in a series of one value a year.
     */
    private static double yearlyPeak(Backtest event, double[] price) {
        CalendarYears years = new CalendarYears(event.startsIn());
        double base = mean(event, price, years, event.before());
        double highest = base;
        int next = years.january(event.before()) + CalendarYears.MONTHS;
        for (; next <= event.until(); next += CalendarYears.MONTHS) {
            highest = Math.max(highest, mean(event, price, years, next));
        }
        return highest / base;
    }

    /** Over the year of a month. */
    private static double mean(Backtest event, double[] price, CalendarYears years, int month) {
        return mean(price, years.first(month), Math.min(years.december(month), event.until()));
    }

    private static double mean(double[] price, int from, int to) {
        double sum = 0;
        for (int month = from; month <= to; month++) {
            sum += price[month];
        }
        return sum / (to - from + 1);
    }

    /** The first month of the highest price up to {@code until}; {@code before} if the price never rises above it. */
    private static int peak(Backtest event, double[] price) {
        int peak = event.before();
        for (int month = event.before() + 1; month <= event.until(); month++) {
            peak = price[month] > price[peak] ? month : peak;
        }
        return peak;
    }

    /** Months from the peak until half of the rise is gone; to the end of the run if that never comes; 0 without a rise. */
    private static double halfLife(double[] price, double start, int peak) {
        double half = start + (price[peak] - start) / 2;
        for (int month = peak; month < price.length; month++) {
            if (price[month] <= half) {
                return month - peak;
            }
        }
        return price.length - peak;
    }

    /**
     * A supply cut s met by iso-elastic supply and demand without stocks: (1 - s)^(-1 / (eD + eS)), with
     * the run's own short-run elasticities (as in the USGS scenario analyses, Nassar et al. 2024).
     */
    private static double staticPeak(Backtest event, Traits traits, int mineral) {
        double elasticity = traits.supplyShort[mineral] - traits.demandShort[mineral];
        return event.supplyCut() == 0 ? 1 : Reals.pow(1 - event.supplyCut(), -1 / elasticity);
    }
}

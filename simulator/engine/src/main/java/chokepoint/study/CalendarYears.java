package chokepoint.study;

/**
 * The calendar years of a run.
 *
 * @param startsIn calendar month of the run's first month, 1 to 12
 */
record CalendarYears(int startsIn) {

    static final int MONTHS = 12;

    /** The January of a month's year as a month of the run, which may lie before its first. */
    int january(int month) {
        return month - Math.floorMod(startsIn - 1 + month, MONTHS);
    }

    /** The first month of a month's year that the run has. */
    int first(int month) {
        return Math.max(0, january(month));
    }

    /** The December of a month's year, which may lie after the run's last month. */
    int december(int month) {
        return january(month) + MONTHS - 1;
    }
}

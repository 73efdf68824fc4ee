package chokepoint.equivalence;

/** What two samples of an outcome say. */
public enum Verdict {
    /** All statistics differ by less than the margin, shown with the stated risk. */
    EQUIVALENT,
    /** Some statistic differs by more than the margin, shown with the stated risk over all outcomes. */
    DIFFERENT,
    /** Neither is shown: there are too few runs for the margin, or the difference is close to it. */
    UNDECIDED
}

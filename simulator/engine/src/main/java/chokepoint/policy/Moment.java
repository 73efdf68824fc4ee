package chokepoint.policy;

import chokepoint.random.Purpose;

/** What an instrument may know of the month in which it acts. */
public interface Moment {

    /** Months for which the instrument has been in force; 0 in its first. */
    int monthsInForce();

    /** Relation between the instrument's country and another, from -1 to 1. */
    double relation(int country);

    /** What the instrument remembers; zero when a run opens. */
    double[] memory();

    /** A random number in (0, 1) that belongs to the instrument, this month and the purpose. */
    double uniform(Purpose purpose);
}

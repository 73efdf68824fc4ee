package chokepoint.precision;

import chokepoint.statistics.Shape;

/**
 * How many runs it takes until an interval can be believed at all, however narrow it is.
 *
 * <p>An interval of a mean rests on the mean being about normal. Cochran (1977), Sampling Techniques,
 * section 2.15, asks for more than 25 times the squared skewness of the values; of a thing that happens
 * in a share p of runs that is about 25 times that it happens. A sample that does not vary at all says
 * nothing about its skewness: the event that would make it vary may be rare. By the rule of three (Hanley
 * and Lippman-Hand 1983) it is, with 95 %, rarer than 3 in n.
 *
 * <p>The interval of a quantile is exact in every sample in which it exists.
 */
final class LeastRuns {

    /** Of Cochran's rule: runs by squared skewness. */
    private static final double COCHRAN = 25;

    /** Then with 95 % no more than 0.3 % of runs are other than all that were seen. */
    private static final double CONSTANT = 1000;

    private LeastRuns() {}

    /** The least runs, as the sample shows them; zero for a quantile or an empty sample. */
    static double of(Precision precision, double[] finite) {
        if (precision.statistic() == Statistic.QUANTILE || finite.length == 0) {
            return 0;
        }
        double skewness = Shape.of(finite).skewness();
        return Double.isNaN(skewness) ? CONSTANT : COCHRAN * skewness * skewness;
    }
}

package chokepoint.precision;

/**
 * What is to be done with a cell after a number of runs.
 *
 * @param runs that it has, failed ones and those without a value of the metric included
 * @param estimate from those with one
 * @param noise the half-width as a multiple of what is allowed, or the root of the least runs over those
 *     there are if that is more; at most 1 if precise enough, infinite without an interval. It falls with the root
 *     of runs, so that about {@code runs * noise * noise} are needed
 */
public record Judgement(Verdict verdict, int runs, IntervalEstimate estimate, double noise) {

    /** The same when time is up: a cell that was to go on will not. */
    public Judgement atTimeCap() {
        return verdict == Verdict.GO_ON ? new Judgement(Verdict.TIME_CAP, runs, estimate, noise) : this;
    }
}

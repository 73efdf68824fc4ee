package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import java.util.List;

/**
 * When an instrument is in force. A file names it by {@code type}: {@link Window} is {@code window}.
 *
 * <p>An instrument may be announced before it takes force, and then be withdrawn instead.
 */
public sealed interface Timing permits Timing.Window, Timing.Spells, Timing.Pressure, Timing.Response {

    /** Months between announcement and force; 0 comes without warning. */
    int notice();

    /** Probability that an announced instrument takes force; 1 without notice. */
    double carriedOut();

    private static void checkAnnouncement(int notice, double carriedOut) {
        Require.between(notice, 0, 120, "notice");
        Require.between(carriedOut, 0, 1, "carried-out");
        if (notice == 0 && carriedOut < 1) {
            throw new IllegalArgumentException("carried-out (" + carriedOut
                    + ") must be 1 without notice: what is not announced cannot be withdrawn");
        }
    }

    /**
     * In force from a given month for a given number of months. Announced {@code notice} months before
     * its start, or in the first month of the run if that is later.
     *
     * @param start first month in force; 0 is the first month of the run
     * @param length months in force; leave out for the rest of the run
     */
    record Window(
            @Unit("months") int start,
            @Unit("months") @Default("1000000") int length,
            @Unit("months") @Default("0") int notice,
            @Unit("1") @Default("1") double carriedOut)
            implements Timing {

        public Window {
            Require.between(start, 0, 100_000, "start");
            Require.between(length, 1, 1_000_000, "length");
            checkAnnouncement(notice, carriedOut);
        }

        /** Without notice. */
        public Window(int start, int length) {
            this(start, length, 0, 1);
        }
    }

    /**
     * Begins by chance and lasts by chance: each month out of force it begins with the given hazard;
     * its length is short or long, each exponential (hyperexponential, as fitted to the spells in
     * config/data).
     *
     * @param onsetsPerYear expected number of onsets in a year out of force
     * @param earliest first month in which it can begin
     * @param most largest number of onsets in a run
     * @param shortShare probability that a spell is a short one
     * @param shortMean mean length of a short spell
     * @param longMean mean length of a long spell
     */
    record Spells(
            @Unit("1/year") double onsetsPerYear,
            @Unit("months") @Default("0") int earliest,
            @Unit("1") @Default("1000") int most,
            @Unit("1") double shortShare,
            @Unit("months") double shortMean,
            @Unit("months") double longMean,
            @Unit("months") @Default("0") int notice,
            @Unit("1") @Default("1") double carriedOut)
            implements Timing, ByChance {

        public Spells {
            Require.notNegative(onsetsPerYear, "onsets-per-year");
            ByChance.check(earliest, most, shortShare, shortMean, longMean, notice, carriedOut);
        }

        /** Without notice. */
        public Spells(
                double onsetsPerYear, int earliest, int most, double shortShare, double shortMean, double longMean) {
            this(onsetsPerYear, earliest, most, shortShare, shortMean, longMean, 0, 1);
        }
    }

    /**
     * As {@link Spells}, but the hazard follows the situation: it is that of conflict when the actor's
     * worst relation with a target is under {@code politics.conflict-below}, and otherwise that of calm;
     * and it grows when the price of what the actor sells is low, or with a negative weight when it is
     * high.
     *
     * @param calmPerYear expected number of onsets in a year out of force, in calm
     * @param conflictPerYear the same in conflict
     * @param priceWeight power of the reciprocal of the price abroad, relative to the base year
     */
    record Pressure(
            @Unit("1/year") double calmPerYear,
            @Unit("1/year") double conflictPerYear,
            @Unit("1") @Default("0") double priceWeight,
            @Unit("months") @Default("0") int earliest,
            @Unit("1") @Default("1000") int most,
            @Unit("1") double shortShare,
            @Unit("months") double shortMean,
            @Unit("months") double longMean,
            @Unit("months") @Default("0") int notice,
            @Unit("1") @Default("1") double carriedOut)
            implements Timing, ByChance {

        public Pressure {
            Require.notNegative(calmPerYear, "calm-per-year");
            Require.notNegative(conflictPerYear, "conflict-per-year");
            Require.between(priceWeight, -5, 5, "price-weight");
            ByChance.check(earliest, most, shortShare, shortMean, longMean, notice, carriedOut);
        }
    }

    /**
     * Answers others: when one of the named policies takes force, it follows with a probability and
     * after a lag. Those of one month are answered together. It stays in force as long as it goes back, by
     * itself or by other answers, to a policy in force that is no answer; so answers that name each other
     * or themselves end with what began them.
     *
     * @param to names of policies
     * @param probability of an answer, in each month in which one of them takes force
     * @param lag months until the answer takes force
     * @param most largest number of answers in a run
     */
    record Response(
            List<@NameOf("policies") String> to,
            @Unit("1") double probability,
            @Unit("months") @Default("0") int lag,
            @Unit("1") @Default("1000") int most)
            implements Timing {

        public Response {
            to = List.copyOf(to);
            Require.between(to.size(), 1, 1000, "to");
            Require.between(probability, 0, 1, "probability");
            Require.between(lag, 0, 120, "lag");
            Require.between(most, 0, 100_000, "most");
        }

        /** The same answer to other policies. */
        public Response to(List<String> others) {
            return new Response(others, probability, lag, most);
        }

        @Override
        public int notice() {
            return 0;
        }

        @Override
        public double carriedOut() {
            return 1;
        }
    }

    /** What timings have in common that begin and last by chance. */
    sealed interface ByChance permits Spells, Pressure {

        int earliest();

        int most();

        double shortShare();

        double shortMean();

        double longMean();

        private static void check(
                int earliest,
                int most,
                double shortShare,
                double shortMean,
                double longMean,
                int notice,
                double carriedOut) {
            Require.between(earliest, 0, 100_000, "earliest");
            Require.between(most, 0, 100_000, "most");
            Require.between(shortShare, 0, 1, "short-share");
            Require.positive(shortMean, "short-mean");
            Require.positive(longMean, "long-mean");
            checkAnnouncement(notice, carriedOut);
        }
    }
}

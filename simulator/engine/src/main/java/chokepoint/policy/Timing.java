package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;

/** When an instrument is in force. A file names it by {@code type}: {@link Window} is {@code window}. */
public sealed interface Timing permits Timing.Window, Timing.Spells {

    /**
     * In force from a given month for a given number of months.
     *
     * @param start first month in force; 0 is the first month of the run
     * @param length months in force; leave out for the rest of the run
     */
    record Window(
            @Unit("months") int start,
            @Unit("months") @Default("1000000") int length) implements Timing {

        public Window {
            Require.between(start, 0, 100_000, "start");
            Require.between(length, 1, 1_000_000, "length");
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
            @Unit("months") double longMean)
            implements Timing {

        public Spells {
            Require.notNegative(onsetsPerYear, "onsets-per-year");
            Require.between(earliest, 0, 100_000, "earliest");
            Require.between(most, 0, 100_000, "most");
            Require.between(shortShare, 0, 1, "short-share");
            Require.positive(shortMean, "short-mean");
            Require.positive(longMean, "long-mean");
        }
    }
}

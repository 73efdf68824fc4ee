package chokepoint.policy;

import chokepoint.domain.PoliticsRules;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.Support;
import java.util.List;

/**
 * Something that a government can do to trade or supply.
 *
 * <p>To add one: write a record in this package, add it to {@code permits}, and run the tests. Its
 * components become its YAML keys and its name becomes its {@code type}: {@link ExportBan} reads
 * {@code type: export-ban}.
 */
public sealed interface PolicyInstrument
        permits CapacityAward,
                ExportBan,
                ExportLicence,
                ExportQuota,
                PartnerDeal,
                PriceFloor,
                Stockpile,
                Tariff,
                Truce {

    /** When the instrument is in force. */
    Timing timing();

    /** The same with another timing. */
    PolicyInstrument withTiming(Timing other);

    /** The country that acts. */
    String country();

    /** The countries that it acts against; empty means all others but the spared. */
    List<String> targets();

    /** The countries that it leaves out. */
    default List<String> spared() {
        return List.of();
    }

    /** How far relations with each target fall when the instrument takes force. */
    double harm(PoliticsRules rules);

    /** Turns names into lane numbers, once per scenario, so that the monthly loop never sees a name. */
    Effect bind(Lanes lanes);

    /** What an instrument does to its lanes. Immutable: all threads share it. */
    interface Effect {

        /**
         * Limits or taxes the lanes; can only tighten. Also asked of announced instruments, to see what
         * they threaten: it must not write into the memory.
         */
        void tighten(Border border, Moment moment);

        /** Supports supply in a month in force; by itself it does nothing. */
        default void support(Support support, Moment moment) {}

        /** How many numbers it remembers from month to month; all are zero when a run opens. */
        default int memory() {
            return 0;
        }

        /** Whether it tightens the border alike in every month in force. */
        default boolean isSteady() {
            return true;
        }
    }
}

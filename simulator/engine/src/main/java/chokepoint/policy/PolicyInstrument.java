package chokepoint.policy;

import chokepoint.world.Border;
import chokepoint.world.Lanes;

/**
 * Something a government can do at its border.
 *
 * <p>To add one: write a record in this package, add it to {@code permits}, and run the tests. Its
 * components become its YAML keys and its name becomes its {@code type}: {@link ExportBan} reads
 * {@code type: export-ban}.
 */
public sealed interface PolicyInstrument permits ExportBan, ExportQuota, Tariff {

    /** When the instrument is in force. */
    Timing timing();

    /** Turns names into lane numbers, once per scenario, so that the monthly loop never sees a name. */
    Effect bind(Lanes lanes);

    /** What an instrument does to its lanes. Immutable: all threads share it. */
    interface Effect {

        /** Limits or taxes the lanes; can only tighten. */
        void tighten(Border border);
    }
}

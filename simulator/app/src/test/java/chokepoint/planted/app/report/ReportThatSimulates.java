package chokepoint.planted.app.report;

import chokepoint.random.RunKey;

/** Breaks a rule on purpose, to show that it is watched. */
final class ReportThatSimulates {

    private ReportThatSimulates() {}

    static RunKey key() {
        return new RunKey(1, 0);
    }
}

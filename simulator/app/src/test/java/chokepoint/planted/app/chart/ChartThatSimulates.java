package chokepoint.planted.app.chart;

import chokepoint.random.RunKey;

/** Breaks rules on purpose, to show that they are watched. */
final class ChartThatSimulates {

    private ChartThatSimulates() {}

    static RunKey key() {
        System.err.println("drawing");
        return new RunKey(System.nanoTime(), 0);
    }
}

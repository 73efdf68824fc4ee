package chokepoint.market;

import chokepoint.world.Conduct;

/** How any ask moves: by tightness, and within its bounds (MODEL.md, equation S3). */
final class Asks {

    private Asks() {}

    /** The ask after a month: it moves by at most a factor (1 + eta) / (1 - eta). */
    static double moved(Conduct conduct, double ask, double orders, double target, double floor, double cap) {
        double signal = conduct.askAdjustment * tightness(orders, target);
        return Math.min(cap, Math.max(floor, ask * (1 + signal) / (1 - signal)));
    }

    /** From -1 (no orders) to 1 (nothing to sell); 0 where orders meet the target. */
    static double tightness(double orders, double target) {
        double sum = orders + target;
        return sum > 0 ? (orders - target) / sum : 0;
    }
}

package chokepoint.world;

import java.util.Arrays;

/**
 * What chance does this month to the ways that goods take: a lane may be longer, and of what would
 * cross it only a part may pass. Nothing here is a government's doing, and nobody earns by it.
 *
 * <p>Holds numbers for all lanes, but remembers which were touched, so that a month without a closed
 * corridor costs nothing.
 *
 * <p>Not thread-safe: part of one worker's world.
 */
public final class Passages {

    private final int countries;
    private final double[] extraFreight;
    private final double[] orderShare;
    private final double[] tonnes;
    private final double[] open;
    private final boolean[] laneTouched;
    private final boolean[] deskTouched;
    private final int[] touched;
    private int size;

    Passages(int lanes, int desks) {
        countries = lanes / Math.max(1, desks);
        extraFreight = new double[lanes];
        orderShare = new double[lanes];
        tonnes = new double[lanes];
        open = new double[lanes];
        laneTouched = new boolean[lanes];
        deskTouched = new boolean[desks];
        touched = new int[lanes];
        Arrays.fill(orderShare, 1);
        Arrays.fill(open, 1);
    }

    /** Back to a month in which every lane is as in the base year. */
    void clear() {
        for (int k = 0; k < size; k++) {
            int lane = touched[k];
            extraFreight[lane] = 0;
            orderShare[lane] = 1;
            tonnes[lane] = 0;
            open[lane] = 1;
            laneTouched[lane] = false;
            deskTouched[lane / countries] = false;
        }
        size = 0;
    }

    private void touch(int lane) {
        if (!laneTouched[lane]) {
            laneTouched[lane] = true;
            deskTouched[lane / countries] = true;
            touched[size++] = lane;
        }
    }

    /** Makes a lane longer; several detours add up. */
    void lengthen(int lane, double freight) {
        touch(lane);
        extraFreight[lane] += freight;
    }

    /** Lets a part pass; of several such limits, the one that leaves least of normal trade counts. */
    void narrow(int lane, double share, double normal, double openShare) {
        touch(lane);
        double closed = 1 - share;
        double left = share + closed * openShare;
        if (left < open[lane] || (left == open[lane] && share < orderShare[lane])) {
            open[lane] = left;
            orderShare[lane] = share;
            tonnes[lane] = closed * openShare * normal;
        }
    }

    /** Whether any lane is another than in the base year. */
    public boolean any() {
        return size > 0;
    }

    /** Whether any lane of an export desk is another than in the base year. */
    public boolean isTouched(int desk) {
        return deskTouched[desk];
    }

    /** Freight on top of the base year's, share of value. */
    public double extraFreight(int lane) {
        return extraFreight[lane];
    }

    /** Share of this month's orders that passes, from 0 to 1. */
    public double orderShare(int lane) {
        return orderShare[lane];
    }

    /** What passes besides, t/month. */
    public double tonnes(int lane) {
        return tonnes[lane];
    }

    /** Whether nothing at all passes. */
    public boolean isClosed(int lane) {
        return orderShare[lane] <= 0 && tonnes[lane] <= 0;
    }
}

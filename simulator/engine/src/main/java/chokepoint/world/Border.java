package chokepoint.world;

import java.util.Arrays;

/**
 * What each lane allows this month. Starts from the base year and can only be tightened, so the order
 * of policies does not matter; what truces spare is spared before anything is tightened.
 *
 * <p>Not thread-safe: part of one worker's world.
 */
public final class Border {

    private final boolean[] closed;
    private final double[] addedTariff;
    private final double[] quotaTonnes;
    private final boolean[] touched;
    private final int countries;
    private final double[] laneTonnes;
    private final boolean[] spared;

    /**
     * An open border.
     *
     * @param lanes number of lanes
     * @param desks number of export desks
     */
    public Border(int lanes, int desks) {
        closed = new boolean[lanes];
        addedTariff = new double[lanes];
        quotaTonnes = new double[desks];
        touched = new boolean[desks];
        countries = lanes / Math.max(1, desks);
        laneTonnes = new double[lanes];
        spared = new boolean[countries * countries];
        open();
    }

    /** Back to the base year: nothing closed or limited, no added tariff, no quota. */
    public void open() {
        Arrays.fill(closed, false);
        Arrays.fill(addedTariff, 0);
        Arrays.fill(quotaTonnes, Double.POSITIVE_INFINITY);
        Arrays.fill(touched, false);
        Arrays.fill(laneTonnes, Double.POSITIVE_INFINITY);
        Arrays.fill(spared, false);
    }

    /**
     * Leaves the lanes between two countries, both ways and in all markets, as in the base year until the
     * border is opened again: nothing that is laid on them afterwards counts. Quotas of desks stay.
     */
    public void spare(int one, int other) {
        spared[one * countries + other] = true;
        spared[other * countries + one] = true;
    }

    private boolean isSpared(int lane) {
        return spared[lane % spared.length];
    }

    /** Closes a lane for the month. */
    public void close(int lane) {
        if (isSpared(lane)) {
            return;
        }
        closed[lane] = true;
        touched[lane / countries] = true;
    }

    /** Lays a tariff on top of the base year's; of several, the highest counts. */
    public void tax(int lane, double adValorem) {
        if (isSpared(lane)) {
            return;
        }
        addedTariff[lane] = Math.max(addedTariff[lane], adValorem);
        touched[lane / countries] = true;
    }

    /** Limits an export desk's total exports; of several limits, the lowest counts. */
    public void limit(int desk, double tonnesPerMonth) {
        quotaTonnes[desk] = Math.min(quotaTonnes[desk], tonnesPerMonth);
        touched[desk] = true;
    }

    /** Whether anything limits or taxes what the desk exports, on any of its lanes. */
    public boolean isTouched(int desk) {
        return touched[desk];
    }

    /** Whether a ban, a licence or a quota limits what may cross, however much that is. */
    public boolean isControlled(int lane) {
        return closed[lane]
                || laneTonnes[lane] < Double.POSITIVE_INFINITY
                || quotaTonnes[lane / countries] < Double.POSITIVE_INFINITY;
    }

    /** Limits a lane's exports; of several limits, the lowest counts. A limit of nothing closes the lane. */
    public void limitLane(int lane, double tonnesPerMonth) {
        if (isSpared(lane)) {
            return;
        }
        laneTonnes[lane] = Math.min(laneTonnes[lane], tonnesPerMonth);
        closed[lane] |= tonnesPerMonth <= 0;
        touched[lane / countries] = true;
    }

    public boolean isClosed(int lane) {
        return closed[lane];
    }

    /** Ad valorem share on top of the base year's tariff. */
    public double addedTariff(int lane) {
        return addedTariff[lane];
    }

    /** Tonnes a month; infinite without a limit. */
    public double laneTonnes(int lane) {
        return laneTonnes[lane];
    }

    /** Tonnes a month; infinite without a quota. */
    public double quotaTonnes(int desk) {
        return quotaTonnes[desk];
    }
}

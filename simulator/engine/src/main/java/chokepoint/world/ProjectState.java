package chokepoint.world;

import chokepoint.world.Support.Backing;
import org.jspecify.annotations.Nullable;

/**
 * What projects are like in this run, and how far they have come, by project. Part of one worker's
 * world, so not thread-safe.
 */
public final class ProjectState {

    /** How far a project has come. */
    public enum Life {
        /** Nobody has backed it. */
        IDLE,
        BUILDING,
        ON_STREAM,
        /** The lead time is over, and nothing came of it. */
        FAILED,
        /** Its backing ended. */
        LOST
    }

    /** At full capacity, t/month. */
    public final double[] output;
    /** USD. */
    public final double[] capitalCost;
    /** Months. */
    public final int[] lead;
    /** Probability. */
    public final double[] success;

    public final Life[] life;
    /** Who backed it; null while it is idle. */
    public final @Nullable Backing[] backing;
    /** Month in which it is finished or has failed. */
    public final int[] due;

    ProjectState(int projects) {
        output = new double[projects];
        capitalCost = new double[projects];
        lead = new int[projects];
        success = new double[projects];
        life = new Life[projects];
        backing = new Backing[projects];
        due = new int[projects];
    }
}

package chokepoint.world;

/**
 * What governments did in a run, in order: enough to tell the run as a history.
 *
 * <p>Not thread-safe: part of one worker's world. It holds a fixed number of events; later ones are
 * counted, not kept.
 */
public final class Chronicle {

    private static final int KEPT = 4096;

    /** What can happen to a policy. */
    public enum Event {
        ANNOUNCED,
        WITHDRAWN,
        IN_FORCE,
        SUSPENDED,
        RESUMED,
        ENDED
    }

    private final int[] months = new int[KEPT];
    private final int[] policies = new int[KEPT];
    private final Event[] events = new Event[KEPT];
    private final int[] causes = new int[KEPT];
    private int size;

    /** Forgets the last run. */
    public void open() {
        size = 0;
    }

    /**
     * Adds an event.
     *
     * @param cause the policy that is answered; -1 if none is
     */
    public void add(int month, int policy, Event event, int cause) {
        if (size < KEPT) {
            months[size] = month;
            policies[size] = policy;
            events[size] = event;
            causes[size] = cause;
        }
        size++;
    }

    /** Number of events kept. */
    public int size() {
        return Math.min(size, KEPT);
    }

    public int month(int k) {
        return months[k];
    }

    /** Number of the policy. */
    public int policy(int k) {
        return policies[k];
    }

    public Event event(int k) {
        return events[k];
    }

    /** Number of the policy that is answered; -1 if none is. */
    public int cause(int k) {
        return causes[k];
    }

    /** Number of events that were not kept. */
    public int lost() {
        return size - size();
    }
}

package chokepoint.market;

import chokepoint.policy.Moment;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The month as one policy after the other sees it: one object for all policies and months, so that a
 * month allocates nothing.
 *
 * <p>Not thread-safe: part of one worker's cycle.
 */
final class ThisMonth implements Moment {

    private final int countries;
    private @Nullable World world;
    private @Nullable Draws draws;
    private int policy;
    private int actor;
    private long entity;
    private int since;

    ThisMonth(int countries) {
        this.countries = countries;
    }

    /** A new month. */
    void begin(World now, Draws chance) {
        world = now;
        draws = chance;
    }

    /** Looks at the month with the eyes of a policy. */
    ThisMonth as(int number, int country, long name, int inForceSince) {
        policy = number;
        actor = country;
        entity = name;
        since = inForceSince;
        return this;
    }

    @Override
    public int monthsInForce() {
        return Objects.requireNonNull(world).month - since;
    }

    @Override
    public double relation(int country) {
        return Objects.requireNonNull(world).relations[actor * countries + country];
    }

    @Override
    public double[] memory() {
        return Objects.requireNonNull(world).policyMemory[policy];
    }

    @Override
    public double uniform(Purpose purpose) {
        return Objects.requireNonNull(draws).uniform(purpose, entity, Objects.requireNonNull(world).month);
    }
}

package chokepoint.scenario;

import chokepoint.world.Blueprint;
import chokepoint.world.Lanes;

/** Lanes by name, for tests of other packages. */
public final class ScenarioLanes {

    private ScenarioLanes() {}

    public static Lanes of(Blueprint blueprint) {
        return new LaneNames(blueprint);
    }
}

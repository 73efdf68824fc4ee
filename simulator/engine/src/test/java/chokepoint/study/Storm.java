package chokepoint.study;

import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.shock.ShockProcess;
import chokepoint.world.Disturbance;
import chokepoint.world.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small study of a world with all policies and shocks, whole or with something that breaks some runs. */
final class Storm {

    static final int RUNS = 70;
    static final int MONTHS = 30;
    static final long SEED = 9;

    /** The month in which runs break. */
    static final int BREAK = 7;

    private static final long ENTITY = Draws.entity("break");

    private static final Scenario WORLD = RandomWorlds.stormy(207);

    private Storm() {}

    static Study study(String... metrics) {
        return new Study(
                "storm", "", RUNS, SEED, MONTHS, List.of("C0", "C2"), List.of(metrics), Map.of("storm", WORLD), null);
    }

    static CompiledScenario whole() {
        return Compiler.compile(WORLD);
    }

    /** The same, but what is given happens in month {@link #BREAK} of the runs that {@link #breaks}. */
    static CompiledScenario broken(BreakingPoint point) {
        List<ShockProcess.Effect> shocks = new ArrayList<>(whole().shocks());
        shocks.add(new Breaking(point));
        return new CompiledScenario(whole().blueprint(), whole().policies(), shocks);
    }

    /** What happens to a run that breaks. */
    interface BreakingPoint {
        void strike(Disturbance disturbance);
    }

    private record Breaking(BreakingPoint point) implements ShockProcess.Effect {

        @Override
        public int memory() {
            return 0;
        }

        @Override
        public void strike(Disturbance disturbance, double[] memory, Traits traits, Draws draws, int month) {
            if (month == BREAK && breaks(draws)) {
                point.strike(disturbance);
            }
        }
    }

    /** Whether a run breaks: about one in five does. */
    static boolean breaks(int run) {
        return breaks(new Draws(new RunKey(SEED, run)));
    }

    private static boolean breaks(Draws draws) {
        return draws.uniform(Purpose.PARAMETER, ENTITY, 0) < 0.2;
    }

    static int[] runsThat(boolean breaks) {
        return IntStream.range(0, RUNS).filter(run -> breaks(run) == breaks).toArray();
    }
}

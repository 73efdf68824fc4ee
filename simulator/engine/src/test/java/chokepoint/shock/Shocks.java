package chokepoint.shock;

import chokepoint.domain.Prior;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small example of every shock, switched on and switched off. */
final class Shocks {

    private Shocks() {}

    static Stream<Class<?>> everyShock() {
        return Arrays.stream(ShockProcess.class.getPermittedSubclasses());
    }

    /** A shock of a type; a new type must add its example here. */
    static ShockProcess of(Class<?> type) {
        if (type == DemandCycle.class) {
            return new DemandCycle(0.8, 0.03, 1);
        }
        if (type == MineOutage.class) {
            return new MineOutage(new Prior(1, 2, 3), 3, new Prior(0.2, 0.5, 0.9));
        }
        if (type == Corridor.class) {
            return corridor(Prior.of(2), new Prior(0.5, 1, 2));
        }
        throw new AssertionError("add an example of " + type);
    }

    /** The same with its scale or rate at nought. */
    static ShockProcess off(Class<?> type) {
        if (type == DemandCycle.class) {
            return new DemandCycle(0.8, 0.03, 0);
        }
        if (type == MineOutage.class) {
            return new MineOutage(Prior.of(0), 3, new Prior(0.2, 0.5, 0.9));
        }
        if (type == Corridor.class) {
            return corridor(Prior.of(0), Prior.of(0));
        }
        throw new AssertionError("add an example of " + type);
    }

    /** A road out of C0 that stops for days or months. */
    private static Corridor corridor(Prior shortPerYear, Prior longPerYear) {
        return new Corridor(
                List.of("C0"),
                List.of(),
                true,
                List.of(),
                List.of(),
                shortPerYear,
                0.3,
                longPerYear,
                4,
                0.2,
                Corridor.NO_WAY_ROUND);
    }
}

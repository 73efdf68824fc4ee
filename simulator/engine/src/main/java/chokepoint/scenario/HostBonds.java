package chokepoint.scenario;

import chokepoint.domain.HostMetal;
import chokepoint.world.Blueprint.HostBond;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the hosts of by-products into numbers: one bond for each maker and host. */
final class HostBonds {

    private HostBonds() {}

    /** In the order of markets, makers and the scenario's hosts. */
    static List<HostBond> of(
            Scenario scenario, List<String> minerals, List<String> countries, List<MarketPlan> markets) {
        List<HostBond> bonds = new ArrayList<>();
        for (MarketPlan plan : markets) {
            Map<String, Map<String, HostMetal>> byCountry =
                    scenario.hosts().getOrDefault(minerals.get(plan.mineral()), Map.of());
            for (int i = 0; i < plan.makers().length; i++) {
                if (digs(plan, i)) {
                    int maker = i;
                    byCountry
                            .getOrDefault(countries.get(plan.sellerCountry()[i]), Map.of())
                            .forEach((host, metal) -> bonds.add(new HostBond(
                                    plan.index(),
                                    maker,
                                    digging(minerals.indexOf(host), markets),
                                    metal.share(),
                                    metal.headroom())));
                }
            }
        }
        return List.copyOf(bonds);
    }

    /** The market in which a mineral comes out of the ground: the mined one, or the refined one where it has none. */
    private static int digging(int mineral, List<MarketPlan> markets) {
        for (MarketPlan plan : markets) {
            // A mineral's mined market stands before its refined one.
            if (plan.mineral() == mineral) {
                return plan.index();
            }
        }
        return -1;
    }

    private static boolean digs(MarketPlan plan, int maker) {
        MakerKind kind = plan.makers()[maker].kind();
        return kind == MakerKind.MINE || kind == MakerKind.FEEDLESS_REFINERY;
    }
}

package chokepoint.scenario;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.shock.Corridor;
import chokepoint.shock.ShockProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random worlds in which corridors close, goods are smuggled, and traders and smugglers are caught. */
public final class HinderedWorlds {

    /** Much of it, often caught. */
    public static final MarketRules.SmugglingRules SMUGGLING =
            new MarketRules.SmugglingRules(Prior.of(0.25), Prior.of(0.5), 0.9, 0.02, Prior.of(0.4), 5);

    private HinderedWorlds() {}

    /** The stormy world, in which also corridors close, and who goes around controls is caught now and then. */
    public static Scenario hindered(long seed) {
        Scenario stormy = RandomWorlds.stormy(seed);
        Map<String, ShockProcess> shocks = new LinkedHashMap<>(stormy.shocks());
        shocks.putAll(corridors());
        MarketRules.TraderRules usual = stormy.market().traders();
        MarketRules.TraderRules watched = Changed.of(usual, Map.of("detection", 20.0, "crackdown", 5));
        return RandomWorlds.with(smuggling(trading(stormy, watched), SMUGGLING), stormy.policies(), shocks);
    }

    /** A road that stops, a narrow one that lets a third pass, and two straits with a longer way round. */
    public static Map<String, ShockProcess> corridors() {
        Map<String, ShockProcess> corridors = new LinkedHashMap<>();
        Prior often = new Prior(0.5, 1, 1.5);
        Prior seldom = new Prior(0.1, 0.3, 0.5);
        List<String> all = List.of();
        double none = Corridor.NO_WAY_ROUND;
        corridors.put(
                "road",
                new Corridor(List.of("C0"), all, true, all, List.of(Stage.MINED), often, 0.3, seldom, 5, 0, none));
        corridors.put(
                "port",
                new Corridor(List.of("C1"), all, false, List.of("m0"), List.of(), often, 2, seldom, 5, 0.3, none));
        corridors.put(
                "bridge",
                new Corridor(all, List.of("C0", "C2"), false, all, List.of(), often, 0.5, seldom, 5, 0.6, none));
        corridors.put(
                "strait",
                new Corridor(
                        List.of("C0", "C1"), List.of("C2", "C3"), true, all, List.of(), often, 1, seldom, 8, 0, 0.1));
        corridors.put("canal", new Corridor(all, all, true, all, List.of(), Prior.of(0), 1, often, 6, 0.6, 0.05));
        return corridors;
    }

    /** The world with other rules for traders. */
    public static Scenario trading(Scenario world, MarketRules.TraderRules traders) {
        return with(world, traders, world.market().smuggling());
    }

    /** The world with other rules for smugglers. */
    public static Scenario smuggling(Scenario world, MarketRules.SmugglingRules smuggling) {
        return with(world, world.market().traders(), smuggling);
    }

    private static Scenario with(
            Scenario world, MarketRules.TraderRules traders, MarketRules.SmugglingRules smuggling) {
        MarketRules rules = world.market();
        return Changed.of(
                world, Map.of("market", Changed.of(rules, Map.of("traders", traders, "smuggling", smuggling))));
    }
}

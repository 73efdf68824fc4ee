package chokepoint.scenario;

import chokepoint.domain.MarketRules;
import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Prior;

/** Random worlds in which nobody knows how markets behave: structural parameters have ranges. */
public final class UncertainWorlds {

    private UncertainWorlds() {}

    /** A world with everything in it; runs draw parameters where the seed is odd. */
    public static Scenario of(long seed) {
        return uncertain(EverythingWorlds.of(seed));
    }

    /** The world with the ranges of config/scenarios/uncertain.yaml. */
    public static Scenario uncertain(Scenario world) {
        return IndustryWorlds.with(world, ranges(world.market()), world.industries(), world.hosts());
    }

    private static MarketRules ranges(MarketRules rules) {
        return new MarketRules(
                rules.substitution(),
                new Prior(0.03, 0.075, 0.15),
                new Prior(0.002, 0.01, 0.02),
                new Prior(0.15, 0.23, 0.25),
                new Prior(8, 10, 12),
                new Prior(2, 2.5, 4),
                new Prior(0.3, 0.5, 0.6),
                new Prior(0.75, 1, 2),
                rules.referencePriceTime(),
                new Prior(12, 22, 36),
                new Prior(0.5, 1, 2),
                new Prior(0.5, 1, 2),
                rules.orderSmoothing(),
                rules.askSmoothing(),
                rules.costFloor(),
                rules.priceCap(),
                rules.chokeStart(),
                rules.rounds(),
                rules.feedPriceShare(),
                rules.processingCostShare(),
                new Prior(0.005, 0.015, 0.03),
                new Prior(0.01, 0.03, 0.06),
                new Prior(0.03, 0.05, 0.1),
                rules.idleDecay(),
                rules.reopeningPrice(),
                rules.unseenStock(),
                rules.balanceError(),
                rules.firmShare(),
                rules.homePreference(),
                rules.freightDecay(),
                rules.threatCover(),
                ranges(rules.traders()),
                ranges(rules.smuggling()));
    }

    private static SmugglingRules ranges(SmugglingRules rules) {
        return new SmugglingRules(
                new Prior(0.1, 0.3, 1),
                new Prior(0.1, 0.4, 1),
                rules.shrink(),
                0.01,
                new Prior(0.03, 0.25, 0.65),
                rules.detection());
    }

    private static TraderRules ranges(TraderRules rules) {
        return new TraderRules(
                rules.markup(),
                new Prior(0.05, 0.4, 0.4),
                rules.marginTrigger(),
                rules.shrink(),
                rules.cover(),
                rules.capacityMin(),
                new Prior(0.05, 0.15, 0.35),
                rules.detection(),
                rules.crackdown());
    }
}

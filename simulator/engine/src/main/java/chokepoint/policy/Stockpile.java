package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.ReserveRule;
import chokepoint.world.Support;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps a reserve of some refined minerals: buys up to a target while they are cheap, sells to users
 * while they are dear, and always makes good what users would go without, some end uses before others.
 *
 * <p>Of several stockpiles of one mineral and country in force, the one with the highest target counts.
 *
 * @param minerals empty means all
 * @param days target, in days of the country's use in the base year
 * @param openingDays what is there when the instrument first takes force; more than 0 only where a
 *     stock exists
 * @param fillMonths time in which an empty reserve reaches its target
 * @param buyBelow price relative to the base year above which nothing is bought
 * @param releaseAbove price relative to the base year above which the reserve sells to users
 * @param releaseShare share of the stock that it then sells in a month
 * @param first end uses that are served before all others, in this order
 * @param holdingCost interest and storage, share of the stock's value at base prices
 */
public record Stockpile(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Unit("days") double days,
        @Unit("days") @Default("0") double openingDays,
        @Unit("months") double fillMonths,
        @Unit("1") double buyBelow,
        @Unit("1") double releaseAbove,
        @Unit("1/month") double releaseShare,
        @Default("[defence]") List<String> first,
        @Unit("1/year") double holdingCost,
        Timing timing)
        implements PolicyInstrument {

    private static final double DAYS_IN_A_YEAR = 365;
    private static final double MONTHS_IN_A_YEAR = 12;

    public Stockpile {
        minerals = List.copyOf(minerals);
        first = List.copyOf(first);
        Require.between(days, 0, 3650, "days");
        Require.between(openingDays, 0, 3650, "opening-days");
        Require.between(fillMonths, 1, 1200, "fill-months");
        Require.between(buyBelow, 0, 1000, "buy-below");
        // Otherwise it would sell at a price at which it buys.
        Require.between(releaseAbove, buyBelow, 1000, "release-above");
        Require.between(releaseShare, 0, 1, "release-share");
        Require.between(holdingCost, 0, 1, "holding-cost");
    }

    @Override
    public Stockpile withTiming(Timing other) {
        return new Stockpile(
                country,
                minerals,
                days,
                openingDays,
                fillMonths,
                buyBelow,
                releaseAbove,
                releaseShare,
                first,
                holdingCost,
                other);
    }

    /** Nobody: only itself, which is never its own target. */
    @Override
    public List<String> targets() {
        return List.of(country);
    }

    @Override
    public double harm(PoliticsRules rules) {
        return 0;
    }

    @Override
    public Effect bind(Lanes lanes) {
        int actor = lanes.country(country);
        int[] first = this.first.stream()
                .mapToInt(lanes::endUse)
                .filter(use -> use >= 0)
                .toArray();
        int[] kept = Arrays.stream(lanes.minerals(minerals))
                .filter(mineral -> lanes.baseUse(mineral, actor) > 0)
                .toArray();
        ReserveRule[] rules = new ReserveRule[kept.length];
        Arrays.setAll(rules, k -> rule(lanes.baseUse(kept[k], actor), first));
        return new Keeping(actor, kept, rules);
    }

    private ReserveRule rule(double usePerMonth, int[] first) {
        double usePerDay = usePerMonth * MONTHS_IN_A_YEAR / DAYS_IN_A_YEAR;
        return new ReserveRule(
                days * usePerDay,
                openingDays * usePerDay,
                days * usePerDay / fillMonths,
                buyBelow,
                releaseAbove,
                releaseShare,
                holdingCost / MONTHS_IN_A_YEAR,
                first);
    }

    private record Keeping(int country, int[] minerals, ReserveRule[] rules) implements Effect {

        @Override
        public void tighten(Border border, Moment moment) {}

        @Override
        public void support(Support support, Moment moment) {
            for (int k = 0; k < minerals.length; k++) {
                support.keep(country, minerals[k], rules[k]);
            }
        }
    }
}

package chokepoint.world;

/**
 * How a country runs its reserve of one mineral, in numbers. Never written after building; all threads
 * share it.
 *
 * @param targetTonnes what it wants to hold
 * @param openingTonnes what it holds when it first takes force in a run
 * @param mostBought t/month
 * @param buyBelow price relative to the base year above which it does not buy
 * @param releaseAbove price relative to the base year above which it sells to users
 * @param releaseShare 1/month: share of what it holds that it then sells
 * @param holdingCost 1/month: share of what the stock is worth at the base price
 * @param first end uses that it serves before all others, in this order
 */
public record ReserveRule(
        double targetTonnes,
        double openingTonnes,
        double mostBought,
        double buyBelow,
        double releaseAbove,
        double releaseShare,
        double holdingCost,
        int[] first) {}

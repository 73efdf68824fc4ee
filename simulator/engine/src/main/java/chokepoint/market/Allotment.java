package chokepoint.market;

import chokepoint.domain.Industry;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.List;

/**
 * Who goes without when the users of a country cannot all be served: goods at hand go from users of
 * a higher priority number to those of a lower one; first what the giver does not need this month,
 * then what he does (MODEL.md, equation U7). Nothing moves while nobody is short, or all priorities
 * are alike.
 */
final class Allotment {

    private final MarketPlan plan;
    /** By buyer; 0 for those who are no users. */
    private final int[] priority;
    /** Each priority of a user once, ascending. */
    private final int[] classes;

    /**
     * The allotment of one refined market.
     *
     * @param industries by end use
     */
    Allotment(MarketPlan plan, List<Industry> industries) {
        this.plan = plan;
        priority = new int[plan.buyers()];
        for (int j = 0; j < priority.length; j++) {
            boolean uses = plan.buyerKind()[j] == BuyerKind.USER;
            priority[j] = uses ? industries.get(plan.role()[j]).priority() : 0;
        }
        classes = distinct(priority);
    }

    private static int[] distinct(int[] priority) {
        return Arrays.stream(priority)
                .filter(number -> number > 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Reads and writes what users have left and what they go without, after all have used what they had. */
    void allot(MarketState state) {
        for (int country = 0; country + 1 < plan.segment().length; country++) {
            for (int k = 0; k + 1 < classes.length; k++) {
                serve(state, country, k);
            }
        }
    }

    private void serve(MarketState state, int country, int servedClass) {
        double need = unmet(state, country, classes[servedClass]);
        double left = need;
        for (int k = classes.length - 1; k > servedClass && left > 0; k--) {
            left -= takeStock(state, country, classes[k], left);
        }
        for (int k = classes.length - 1; k > servedClass && left > 0; k--) {
            left -= takeUse(state, country, classes[k], left);
        }
        for (int j = first(country); left < need && j < first(country + 1); j++) {
            state.unmet[j] *= priority[j] == classes[servedClass] ? left / need : 1;
        }
    }

    private int first(int country) {
        return plan.segment()[country];
    }

    private double unmet(MarketState state, int country, int number) {
        double sum = 0;
        for (int j = first(country); j < first(country + 1); j++) {
            sum += priority[j] == number ? state.unmet[j] : 0;
        }
        return sum;
    }

    /** Takes what is not needed this month, up to {@code most}, in proportion; returns how much, t. */
    private double takeStock(MarketState state, int country, int number, double most) {
        double sum = 0;
        for (int j = first(country); j < first(country + 1); j++) {
            sum += priority[j] == number ? state.buyerStock[j] : 0;
        }
        double share = sum > most ? most / sum : 1;
        for (int j = first(country); j < first(country + 1); j++) {
            state.buyerStock[j] -= priority[j] == number ? share * state.buyerStock[j] : 0;
        }
        return Math.min(sum, most);
    }

    /** Takes what would have been used this month, up to {@code most}, in proportion; returns how much, t. */
    private double takeUse(MarketState state, int country, int number, double most) {
        double sum = 0;
        for (int j = first(country); j < first(country + 1); j++) {
            sum += priority[j] == number ? state.use[j] - state.unmet[j] : 0;
        }
        double share = sum > most ? most / sum : 1;
        for (int j = first(country); j < first(country + 1); j++) {
            double taken = priority[j] == number ? share * (state.use[j] - state.unmet[j]) : 0;
            // Not by an ulp more than was wanted.
            state.unmet[j] = Math.min(state.use[j], state.unmet[j] + taken);
        }
        return Math.min(sum, most);
    }
}

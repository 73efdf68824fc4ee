package chokepoint.market;

import chokepoint.numeric.Rows;
import chokepoint.world.Conduct;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;

/**
 * What buyers are used to: habit moves towards the shares realised this month and, slowly, back to
 * those of the base year (MODEL.md, equation H1). A buyer who bought nothing learns nothing.
 */
final class Habits {

    private final MarketPlan plan;
    private final double[] keep;
    private final double[] learn;
    private final double[] back;

    Habits(MarketPlan plan) {
        this.plan = plan;
        keep = new double[plan.buyers()];
        learn = new double[plan.buyers()];
        back = new double[plan.buyers()];
    }

    void update(MarketState state, Conduct conduct) {
        double learning = conduct.habitLearning;
        double pull = conduct.habitPull;
        int buyers = plan.buyers();
        for (int j = 0; j < buyers; j++) {
            boolean bought = state.received[j] > 0;
            keep[j] = bought ? 1 - learning - pull : 1;
            learn[j] = bought ? learning / state.received[j] : 0;
            back[j] = bought ? pull : 0;
        }
        for (int i = 0; i < plan.sellers(); i++) {
            Rows.blend(state.habit[i], keep, learn, state.flow[i], back, state.alpha[i], buyers);
        }
    }
}

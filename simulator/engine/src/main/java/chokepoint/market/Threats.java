package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.world.Blueprint;
import chokepoint.world.Border;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;

/**
 * What buyers fear: the share of what they are used to buy that announced policies would cut off, tax
 * or limit, times the probability that these are carried out (MODEL.md, equation G5). Nothing is worked
 * out as long as nothing is announced.
 */
final class Threats {

    private final Blueprint blueprint;
    private final BoundPolicy[] policies;
    private final Truces truces;
    private final int countries;
    private final double[] trade0;
    private final double[] exports0;

    Threats(Blueprint blueprint, BoundPolicy[] policies, Truces truces) {
        this.blueprint = blueprint;
        this.policies = policies;
        this.truces = truces;
        countries = blueprint.countries().size();
        boolean any = Arrays.stream(policies).anyMatch(policy -> policy.timing().notice() > 0);
        trade0 = new double[any ? blueprint.lanes() : 0];
        exports0 = new double[any ? blueprint.desks() : 0];
        Arrays.setAll(trade0, blueprint::baseTrade);
        Arrays.setAll(exports0, blueprint::baseExports);
    }

    void open(World world) {
        world.isThreatened = false;
        Arrays.fill(world.laneThreat, 0);
    }

    /**
     * Tells every buyer what he has to fear this month.
     *
     * @param changed whether what is announced, or the border, is another than last month
     */
    void feel(World world, ThisMonth moment, boolean changed) {
        if (changed || anyUnsteady(world)) {
            boolean before = world.isThreatened;
            weigh(world, moment);
            if (before && !world.isThreatened) {
                forget(world);
            }
        }
        if (world.isThreatened) {
            for (MarketPlan plan : blueprint.markets()) {
                feel(world, plan, world.markets[plan.index()]);
            }
        }
    }

    /** Whether what is announced threatens otherwise than last month: a fixed tonnage does in a market that grows. */
    private boolean anyUnsteady(World world) {
        for (int p = 0; p < policies.length; p++) {
            if (world.announced[p]
                    && (Growth.any(world) || !policies[p].effect().isSteady())) {
                return true;
            }
        }
        return false;
    }

    private void weigh(World world, ThisMonth moment) {
        if (world.isThreatened) {
            Arrays.fill(world.laneThreat, 0);
        }
        world.isThreatened = false;
        for (int p = 0; p < policies.length; p++) {
            if (world.announced[p]) {
                world.isThreatened = true;
                BoundPolicy policy = policies[p];
                world.threatened.open();
                truces.spare(world, world.threatened);
                policy.effect().tighten(world.threatened, moment.as(p, policy.actor(), policy.entity(), world.month));
                add(world, policy.timing().carriedOut());
            }
        }
    }

    /** Of several threats to a lane the worst counts, as of several measures on it. */
    private void add(World world, double belief) {
        for (int desk = 0; desk < exports0.length; desk++) {
            if (world.threatened.isTouched(desk)) {
                int mineral = blueprint.markets().get(desk / countries).mineral();
                double exports = exports0[desk] * world.trend[mineral];
                for (int lane = desk * countries; lane < (desk + 1) * countries; lane++) {
                    boolean home = desk % countries == lane % countries;
                    double threat = home ? 0 : belief * lost(world.border, world.threatened, exports, desk, lane);
                    world.laneThreat[lane] = Math.max(world.laneThreat[lane], threat);
                }
            }
        }
    }

    /** Share of a lane's trade that is open today and would be lost. */
    private double lost(Border today, Border then, double exports, int desk, int lane) {
        if (today.isClosed(lane)) {
            return 0;
        }
        if (then.isClosed(lane)) {
            return 1;
        }
        double lost = 0;
        if (then.laneTonnes(lane) < today.laneTonnes(lane)) {
            lost = missing(then.laneTonnes(lane), trade0[lane]);
        }
        if (then.quotaTonnes(desk) < today.quotaTonnes(desk)) {
            lost = Math.max(lost, missing(then.quotaTonnes(desk), exports));
        }
        double more = Math.max(0, then.addedTariff(lane) - today.addedTariff(lane));
        return Math.max(lost, more / (1 + more));
    }

    private static double missing(double limit, double normal) {
        return normal > limit ? 1 - limit / normal : 0;
    }

    private void feel(World world, MarketPlan plan, MarketState state) {
        Arrays.fill(state.threat, 0);
        for (int i = 0; i < plan.sellers(); i++) {
            for (int d = 0; d < countries; d++) {
                double threat = world.laneThreat[blueprint.lane(plan.index(), plan.sellerCountry()[i], d)];
                for (int j = plan.segment()[d]; threat > 0 && j < plan.segment()[d + 1]; j++) {
                    state.threat[j] += threat * state.habit[i][j];
                }
            }
        }
    }

    private static void forget(World world) {
        for (MarketState state : world.markets) {
            Arrays.fill(state.threat, 0);
        }
    }
}

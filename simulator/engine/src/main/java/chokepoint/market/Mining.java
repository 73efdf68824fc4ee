package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Output that depends on price alone: mines, recyclers, and refineries whose feed never runs short
 * (MODEL.md, equations M1 and B2). Output falls to nothing as stock rises from two to four times its
 * cover.
 */
final class Mining {

    private final ByProducts byProducts;

    Mining(ByProducts byProducts) {
        this.byProducts = byProducts;
    }

    void produce(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        double elasticity = world.traits.supplyShort[plan.mineral()];
        for (int i = 0; i < plan.makers().length; i++) {
            MarketPlan.Maker maker = plan.makers()[i];
            if (maker.kind() == MakerKind.REFINERY) {
                continue;
            }
            double normal = state.normal[i];
            state.openingStock[i] = state.stock[i];
            if (normal == 0) {
                // The seat of a project that makes nothing.
                state.output[i] = 0;
                continue;
            }
            double planned = state.plannedAsk[i];
            double response = planned == 1 ? 1 : Reals.pow(planned, elasticity);
            double wish = normal * response * state.capacity[i] / state.openingCapacity[i];
            double cover = world.conduct.sellerCover * normal;
            double brake = Math.min(1, Math.max(0, (4 * cover - state.stock[i]) / (2 * cover)));
            double possible = state.capacity[i] * world.disturbance.capacityFactor(plan.index(), i);
            double output = Math.min(possible, wish * brake);
            state.output[i] = byProducts.possible(plan.index(), i, output, normal);
            state.stock[i] += state.output[i];
        }
    }
}

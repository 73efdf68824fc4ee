package chokepoint.world;

import chokepoint.world.MarketPlan.BuyerKind;
import java.util.ArrayList;
import java.util.List;

/** Who supplied whom in the base year, from a blueprint alone. */
public final class BaseFlows {

    private static final double MONTHS_IN_A_YEAR = 12;

    private final Blueprint blueprint;
    private final int countries;

    private BaseFlows(Blueprint blueprint) {
        this.blueprint = blueprint;
        countries = blueprint.countries().size();
    }

    /** All flows above 0, home ones too: in order of mineral, stage (mined first), exporter and importer. */
    public static List<BaseFlow> of(Blueprint blueprint) {
        BaseFlows flows = new BaseFlows(blueprint);
        List<BaseFlow> all = new ArrayList<>();
        for (int mineral = 0; mineral < blueprint.minerals().size(); mineral++) {
            int mined = blueprint.minedMarket()[mineral];
            if (mined >= 0) {
                flows.add(all, blueprint.markets().get(mined));
            }
            flows.add(all, blueprint.markets().get(blueprint.refinedMarket()[mineral]));
        }
        return List.copyOf(all);
    }

    private void add(List<BaseFlow> all, MarketPlan plan) {
        double[] tonnes = new double[countries * countries];
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] != BuyerKind.TRADER) {
                double[] from = plan.makersShares(j);
                for (int c = 0; c < countries; c++) {
                    tonnes[c * countries + plan.buyerCountry()[j]] += from[c] * blueprint.purchases0(plan, j);
                }
            }
        }
        for (int lane = 0; lane < tonnes.length; lane++) {
            if (tonnes[lane] > 0) {
                all.add(new BaseFlow(
                        blueprint.minerals().get(plan.mineral()),
                        plan.stage(),
                        blueprint.countries().get(lane / countries),
                        blueprint.countries().get(lane % countries),
                        tonnes[lane] * MONTHS_IN_A_YEAR));
            }
        }
    }
}

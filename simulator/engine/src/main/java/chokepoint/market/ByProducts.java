package chokepoint.market;

import chokepoint.world.Blueprint;
import chokepoint.world.Blueprint.HostBond;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be had of by-products: no more of the part that comes with a host metal than is in the
 * host's ore (MODEL.md, equations B1 and B2). A host that is not in scope stays as in the base year.
 */
final class ByProducts {

    private static final HostBond[] NONE = {};

    private final Blueprint blueprint;
    /** [market][maker][bond]. */
    private final HostBond[][][] bonds;
    /** How many times its base-year output can come with the host this month, [market][maker][bond]. */
    private final double[][][] potential;

    ByProducts(Blueprint blueprint) {
        this.blueprint = blueprint;
        bonds = new HostBond[blueprint.markets().size()][][];
        potential = new double[bonds.length][][];
        for (MarketPlan plan : blueprint.markets()) {
            int makers = plan.makers().length;
            bonds[plan.index()] = new HostBond[makers][];
            potential[plan.index()] = new double[makers][];
            for (int i = 0; i < makers; i++) {
                HostBond[] own = of(plan.index(), i);
                bonds[plan.index()][i] = own;
                potential[plan.index()][i] = new double[own.length];
            }
        }
    }

    private HostBond[] of(int market, int maker) {
        List<HostBond> own = new ArrayList<>();
        for (HostBond bond : blueprint.hosts()) {
            if (bond.market() == market && bond.maker() == maker) {
                own.add(bond);
            }
        }
        return own.toArray(NONE);
    }

    /** B1: hosts' output of last month, before any market moves on, so that the order of minerals does not matter. */
    void look(World world) {
        for (int m = 0; m < bonds.length; m++) {
            int[] countries = blueprint.markets().get(m).sellerCountry();
            for (int i = 0; i < bonds[m].length; i++) {
                for (int b = 0; b < bonds[m][i].length; b++) {
                    HostBond bond = bonds[m][i][b];
                    potential[m][i][b] = bond.headroom() * hostOutput(world, bond.hostMarket(), countries[i]);
                }
            }
        }
    }

    /** Relative to the base year. */
    private double hostOutput(World world, int market, int country) {
        if (market < 0) {
            return 1;
        }
        MarketPlan plan = blueprint.markets().get(market);
        MarketState state = world.markets[market];
        double output = 0;
        double output0 = 0;
        for (int i = 0; i < plan.makers().length; i++) {
            MarketPlan.Maker maker = plan.makers()[i];
            if (plan.sellerCountry()[i] == country && maker.kind() != MakerKind.RECYCLER) {
                output += state.output[i];
                output0 += maker.output0();
            }
        }
        return output / output0;
    }

    /**
     * B2: what is left of a wish when each host gives no more than it holds.
     *
     * @param wish output or capacity, t/month
     * @param base the same in the base year
     */
    double possible(int market, int maker, double wish, double base) {
        HostBond[] own = bonds[market][maker];
        double possible = wish;
        for (int b = 0; b < own.length; b++) {
            possible -= own[b].share() * Math.max(0, wish - base * potential[market][maker][b]);
        }
        return possible;
    }
}

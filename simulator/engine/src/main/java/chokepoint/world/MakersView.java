package chokepoint.world;

import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.Support.Backing;

/** What a country makes by itself, and what its public money makes, here or abroad. */
final class MakersView {

    private final Blueprint blueprint;
    private final World world;

    MakersView(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    /** The smaller of mined and refined output, plus what is recycled; without a mined market, refined output; t. */
    double own(int mineral, int country) {
        double refined = 0;
        double recycled = 0;
        MarketPlan plan = blueprint.markets().get(blueprint.refinedMarket()[mineral]);
        for (int i = 0; i < plan.makers().length; i++) {
            if (plan.sellerCountry()[i] == country) {
                double output = world.markets[plan.index()].output[i];
                boolean scrap = plan.makers()[i].kind() == MakerKind.RECYCLER;
                recycled += scrap ? output : 0;
                refined += scrap ? 0 : output;
            }
        }
        int minedMarket = blueprint.minedMarket()[mineral];
        if (minedMarket < 0) {
            return refined + recycled;
        }
        MarketPlan mines = blueprint.markets().get(minedMarket);
        double mined = 0;
        for (int i = 0; i < mines.makers().length; i++) {
            mined += mines.sellerCountry()[i] == country ? world.markets[minedMarket].output[i] : 0;
        }
        return Math.min(mined, refined) + recycled;
    }

    /** Output of projects that the country backs, and of its own makers under a price floor, t. */
    double supported(int mineral, int country) {
        double sum = 0;
        for (int p = 0; p < blueprint.projects().size(); p++) {
            ProjectPlan project = blueprint.projects().get(p);
            Backing backing = world.projects.backing[p];
            boolean backed = backing != null && backing.payer() == country;
            // Of makers under a floor, projects too are counted below.
            boolean promised = project.country() == country && isPromised(project.market(), country);
            if (backed && !promised && blueprint.markets().get(project.market()).mineral() == mineral) {
                sum += world.markets[project.market()].output[project.maker()];
            }
        }
        for (MarketPlan plan : blueprint.markets()) {
            if (plan.mineral() == mineral && isPromised(plan.index(), country)) {
                for (int i = 0; i < plan.makers().length; i++) {
                    sum += plan.sellerCountry()[i] == country ? world.markets[plan.index()].output[i] : 0;
                }
            }
        }
        return sum;
    }

    private boolean isPromised(int market, int country) {
        return world.support.promised(blueprint.desk(market, country)) > 0;
    }
}

package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.Conduct;
import chokepoint.world.World;

/** Draws the structural parameters of a run, each by its own name (MODEL.md, section 5.8). */
final class ConductDraws {

    /**
     * Least product of eta and T_s in a run that draws them: below it sellers' stocks swing (design study,
     * section 1.4).
     */
    private static final double LEAST_DAMPING = 1.5;

    private final MarketRules rules;
    private final boolean sampled;

    ConductDraws(Blueprint blueprint) {
        rules = blueprint.rules();
        sampled = blueprint.sampled();
    }

    void open(World world, Draws draws) {
        Conduct conduct = world.conduct;
        MarketRules.TraderRules traders = rules.traders();
        MarketRules.SmugglingRules smuggling = rules.smuggling();
        conduct.habitLearning = value("habit-learning", rules.habitLearning(), draws);
        conduct.habitPull = value("habit-pull", rules.habitPull(), draws);
        conduct.askAdjustment = value("ask-adjustment", rules.askAdjustment(), draws);
        conduct.sellerStockAdjustment = damped(conduct.askAdjustment, draws);
        conduct.buyerStockAdjustment = value("buyer-stock-adjustment", rules.buyerStockAdjustment(), draws);
        conduct.coverElasticity = value("cover-elasticity", rules.coverElasticity(), draws);
        conduct.sellerCover = value("seller-cover", rules.sellerCover(), draws);
        conduct.substitutionTime = value("substitution-time", rules.substitutionTime(), draws);
        conduct.demandElasticityScale = value("demand-elasticity-scale", rules.demandElasticityScale(), draws);
        conduct.stockCoverScale = value("stock-cover-scale", rules.stockCoverScale(), draws);
        conduct.investmentLimit = value("investment-limit", rules.investmentLimit(), draws);
        conduct.retirementLimit = value("retirement-limit", rules.retirementLimit(), draws);
        conduct.restartLimit = value("restart-limit", rules.restartLimit(), draws);
        conduct.growth = value("traders/growth", traders.growth(), draws);
        conduct.capacityMax = value("traders/capacity-max", traders.capacityMax(), draws);
        conduct.smugglingMarkup = value("smuggling/markup", smuggling.markup(), draws);
        conduct.smugglingGrowth = value("smuggling/growth", smuggling.growth(), draws);
        conduct.smugglingCapacityMax = value("smuggling/capacity-max", smuggling.capacityMax(), draws);
    }

    /** T_s: where asks move slowly, sellers take their time, as far as its range allows. */
    private double damped(double askAdjustment, Draws draws) {
        Prior prior = rules.sellerStockAdjustment();
        double drawn = value("seller-stock-adjustment", prior, draws);
        return sampled ? Math.max(drawn, Math.min(prior.high(), LEAST_DAMPING / askAdjustment)) : drawn;
    }

    private double value(String name, Prior prior, Draws draws) {
        // Not drawn where nothing is uncertain: a run that opens is then as quick as it was.
        return sampled && prior.low() < prior.high()
                ? prior.quantile(draws.uniform(Purpose.PARAMETER, Draws.entity("market/" + name), 0))
                : prior.mid();
    }
}

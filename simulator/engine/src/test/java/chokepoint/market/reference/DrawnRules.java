package chokepoint.market.reference;

import chokepoint.domain.MarketRules;
import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenario;

/** The structural parameters of one run. */
final class DrawnRules {

    private final boolean sampled;
    private final Draws draws;

    private DrawnRules(boolean sampled, Draws draws) {
        this.sampled = sampled;
        this.draws = draws;
    }

    /** The scenario with the parameters of a run, of which none is uncertain any more. */
    static Scenario of(Scenario scenario, Draws draws) {
        DrawnRules drawn = new DrawnRules(scenario.parametricUncertainty(), draws);
        return IndustryWorlds.with(scenario, drawn.rules(scenario.market()), scenario.industries(), scenario.hosts());
    }

    private MarketRules rules(MarketRules priors) {
        Prior ask = value("ask-adjustment", priors.askAdjustment());
        return new MarketRules(
                priors.substitution(),
                value("habit-learning", priors.habitLearning()),
                value("habit-pull", priors.habitPull()),
                ask,
                damped(priors.sellerStockAdjustment(), ask.mid()),
                value("buyer-stock-adjustment", priors.buyerStockAdjustment()),
                value("cover-elasticity", priors.coverElasticity()),
                value("seller-cover", priors.sellerCover()),
                priors.referencePriceTime(),
                value("substitution-time", priors.substitutionTime()),
                value("demand-elasticity-scale", priors.demandElasticityScale()),
                value("stock-cover-scale", priors.stockCoverScale()),
                priors.orderSmoothing(),
                priors.askSmoothing(),
                priors.costFloor(),
                priors.priceCap(),
                priors.chokeStart(),
                priors.rounds(),
                priors.feedPriceShare(),
                priors.processingCostShare(),
                value("investment-limit", priors.investmentLimit()),
                value("retirement-limit", priors.retirementLimit()),
                value("restart-limit", priors.restartLimit()),
                priors.idleDecay(),
                priors.reopeningPrice(),
                priors.unseenStock(),
                priors.balanceError(),
                priors.firmShare(),
                priors.homePreference(),
                priors.freightDecay(),
                priors.threatCover(),
                traders(priors.traders()),
                smuggling(priors.smuggling()));
    }

    private TraderRules traders(TraderRules priors) {
        return new TraderRules(
                priors.markup(),
                value("traders/growth", priors.growth()),
                priors.marginTrigger(),
                priors.shrink(),
                priors.cover(),
                priors.capacityMin(),
                value("traders/capacity-max", priors.capacityMax()),
                priors.detection(),
                priors.crackdown());
    }

    private SmugglingRules smuggling(SmugglingRules priors) {
        return new SmugglingRules(
                value("smuggling/markup", priors.markup()),
                value("smuggling/growth", priors.growth()),
                priors.shrink(),
                priors.capacityMin(),
                value("smuggling/capacity-max", priors.capacityMax()),
                priors.detection());
    }

    /** Eta times T_s is at least 1.5 in a run that draws them, as far as the range of T_s allows. */
    private Prior damped(Prior prior, double askAdjustment) {
        double drawn = value("seller-stock-adjustment", prior).mid();
        double least = Math.min(1.5 / askAdjustment, prior.high());
        return Prior.of(sampled && drawn < least ? least : drawn);
    }

    private Prior value(String name, Prior prior) {
        double u = draws.uniform(Purpose.PARAMETER, Draws.entity("market/" + name), 0);
        return Prior.of(sampled ? prior.quantile(u) : prior.mid());
    }
}

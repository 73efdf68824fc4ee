package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mineral's parameters in one run. */
record Parameters(
        double price,
        double demandShort,
        double demandLong,
        double supplyShort,
        double supplyLong,
        double cover,
        double feedCover,
        int mineLead,
        int refineryLead,
        double utilisation,
        double volatility,
        double used,
        double growth,
        Map<String, Double> useShare) {

    static Parameters of(Scenario scenario, String mineral, Draws draws) {
        Mineral priors = at(scenario.minerals(), mineral);
        Source source = new Source(scenario.parametricUncertainty(), mineral, draws);
        double elasticity = scenario.market().demandElasticityScale().mid();
        double demandShort = elasticity * source.value("demand-elasticity-short", priors.demandElasticityShort());
        double demandLong = elasticity * source.value("demand-elasticity-long", priors.demandElasticityLong());
        Map<String, Double> shares = new LinkedHashMap<>();
        at(scenario.endUses(), mineral)
                .forEach((use, prior) -> shares.put(use, source.value("end-uses/" + use, prior)));
        double sum = shares.values().stream().mapToDouble(share -> share).sum();
        double u = draws.uniform(Purpose.BALANCE_ERROR, Draws.entity(mineral), 0);
        double surplus = source.value("surplus", priors.surplus())
                + source.at(scenario.market().balanceError(), u);
        shares.replaceAll((use, share) -> share / sum);
        double unseen = source.at(
                scenario.market().unseenStock(), draws.uniform(Purpose.UNSEEN_STOCK, Draws.entity(mineral), 0));
        return new Parameters(
                source.value("price", priors.price()),
                demandShort,
                Math.min(demandShort, demandLong),
                source.value("supply-elasticity-short", priors.supplyElasticityShort()),
                source.value("supply-elasticity-long", priors.supplyElasticityLong()),
                scenario.market().stockCoverScale().mid() * source.value("stock-cover", priors.stockCover()) + unseen,
                source.value("feed-cover", priors.feedCover()),
                (int) Math.rint(source.value("mine-lead-time", priors.mineLeadTime())),
                (int) Math.rint(source.value("refinery-lead-time", priors.refineryLeadTime())),
                source.value("utilisation", priors.utilisation()),
                source.value("demand-volatility", priors.demandVolatility()),
                1 - surplus,
                source.value("use-growth", priors.useGrowth()),
                shares);
    }

    private record Source(boolean sampled, String mineral, Draws draws) {

        double value(String name, Prior prior) {
            double u = draws.uniform(Purpose.PARAMETER, Draws.entity(mineral + "/" + name), 0);
            return at(prior, u);
        }

        double at(Prior prior, double u) {
            return sampled ? prior.quantile(u) : prior.mid();
        }
    }
}

package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Plant;
import chokepoint.domain.Stage;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole run, written from the equations: firms and buyers are objects, everything is worked out
 * anew every month, and names stay names. Slow, and the oracle for the array kernel.
 */
final class ReferenceMarket {

    /** In the order of the blueprint. */
    final List<Market> markets = new ArrayList<>();

    /** By market and country; of refined markets only. */
    final Map<Market, Map<String, Reserve>> reserves = new LinkedHashMap<>();

    private final Scenario scenario;
    private final MarketRules rules;
    private final Politics politics;
    private final Luck luck;
    private final HostOre hostOre;
    private final Makers makers;
    private final Consumers consumers;
    private final Merchants merchants;
    private final Customs customs;
    private final Contraband contraband;
    private final Map<String, Parameters> parameters = new LinkedHashMap<>();
    final Ventures ventures;
    private int month;

    ReferenceMarket(Scenario uncertain, Blueprint blueprint, RunKey key) {
        Draws draws = new Draws(key);
        scenario = DrawnRules.of(uncertain, draws);
        rules = scenario.market();
        politics = new Politics(scenario, draws);
        luck = new Luck(scenario, draws);
        hostOre = new HostOre(scenario);
        ventures = new Ventures(scenario, politics, luck, draws, parameters);
        makers = new Makers(rules, hostOre, luck, ventures);
        consumers = new Consumers(rules, scenario.industries(), luck);
        merchants = new Merchants(rules);
        customs = new Customs(scenario, politics, draws);
        contraband = new Contraband(scenario, politics, luck, draws);
        scenario.scope().forEach(mineral -> parameters.put(mineral, Parameters.of(scenario, mineral, draws)));
        for (MarketPlan plan : blueprint.markets()) {
            Market market = new Market(blueprint, plan);
            markets.add(market);
            open(market);
            if (market.stage == Stage.REFINED) {
                Map<String, Reserve> ofCountries = new LinkedHashMap<>();
                market.buyingCountries()
                        .forEach(country -> ofCountries.put(country, new Reserve(country, politics, market)));
                reserves.put(market, ofCountries);
            }
        }
        for (MarketPlan plan : blueprint.markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                if (plan.makers()[i].kind() == MakerKind.REFINERY) {
                    Market mined = markets.get(blueprint.minedMarket()[plan.mineral()]);
                    markets.get(plan.index()).sellers.get(i).purchases = mined.buyers.get(plan.makers()[i].feedBuyer());
                }
            }
        }
    }

    private void open(Market market) {
        Parameters p = at(parameters, market.mineral);
        for (Seller maker : market.makers()) {
            maker.stock = rules.sellerCover().mid() * maker.baseSales;
            Plant plant = maker.kind == MakerKind.RECYCLER ? Plant.UNKNOWN : plant(market, maker.country);
            double part = maker.baseSales
                    / 12
                    / market.makers().stream()
                            .filter(other -> other.country.equals(maker.country) && other.kind == maker.kind)
                            .mapToDouble(other -> other.baseSales)
                            .sum();
            maker.openingCapacity = plant.running() > 0 && maker.baseSales > 0
                    ? plant.running() * part * published(market)
                    : maker.baseSales / p.utilisation();
            maker.openingMothballed = maker.baseSales > 0 ? plant.mothballed() * part * published(market) : 0;
            maker.mothballed = maker.openingMothballed;
            maker.capacity = maker.openingCapacity;
        }
        merchants.open(market);
        customs.open(market);
        for (Buyer buyer : market.buyers) {
            boolean uses = buyer.kind == BuyerKind.USER;
            buyer.use = buyer.baseDemand * (uses ? p.used() * at(p.useShare(), buyer.endUse) : 1);
            buyer.smoothedUse = buyer.use;
            buyer.stock = buyer.kind == BuyerKind.TRADER ? 0 : buyer.use * (uses ? p.cover() : p.feedCover());
        }
    }

    private Plant plant(Market market, String country) {
        return scenario.capacity()
                .getOrDefault(market.mineral, Map.of())
                .getOrDefault(market.stage, Map.of())
                .getOrDefault(country, Plant.UNKNOWN);
    }

    /** By which published tonnes of a stage are multiplied: refined ones must equal mined ones. */
    private double published(Market market) {
        Map<Source, Map<String, Double>> tonnes = at(scenario.production(), market.mineral);
        double mined = total(market.mineral, Stage.MINED, tonnes.getOrDefault(Source.MINED, Map.of()));
        return market.stage == Stage.MINED || mined == 0
                ? 1
                : mined / total(market.mineral, Stage.REFINED, at(tonnes, Source.REFINED));
    }

    private double total(String mineral, Stage stage, Map<String, Double> tonnes) {
        Map<String, Double> made = new LinkedHashMap<>(tonnes);
        scenario.capacity()
                .getOrDefault(mineral, Map.of())
                .getOrDefault(stage, Map.of())
                .forEach((country, plant) -> {
                    if (made.getOrDefault(country, 0.0) == 0 && plant.mothballed() > 0) {
                        made.put(country, plant.mothballed() / 100);
                    }
                });
        return made.values().stream().mapToDouble(x -> x).sum();
    }

    Politics politics() {
        return politics;
    }

    void advance() {
        markets.forEach(market ->
                market.trend = Math.pow(1 + at(parameters, market.mineral).growth(), month / 12.0));
        politics.decide(month, markets);
        for (Market market : markets) {
            Measures measures = new Measures(scenario, politics, market);
            market.buyers.forEach(buyer -> buyer.threat = measures.threat(buyer));
        }
        ventures.advance(month, markets);
        luck.strike(month, parameters, markets);
        hostOre.look(markets);
        for (Market market : markets) {
            switch (market.stage) {
                case MINED -> mined(market);
                case REFINED -> refined(market);
            }
        }
        month++;
    }

    private void mined(Market mined) {
        Parameters p = at(parameters, mined.mineral);
        makers.invest(mined, p, month);
        makers.dig(mined, p);
        for (Market market : markets) {
            if (market != mined && market.mineral.equals(mined.mineral)) {
                makers.refine(market, p);
            }
        }
        Exchange exchange = new Exchange(scenario, politics, luck, mined);
        exchange.hold(contraband, month);
        makers.takeFeed(mined, exchange);
        makers.ask(mined);
        new Rents(rules, new Measures(scenario, politics, mined)).move(mined);
    }

    private void refined(Market refined) {
        Parameters p = at(parameters, refined.mineral);
        customs.openMonth(refined, month);
        makers.invest(refined, p, month);
        makers.dig(refined, p);
        at(reserves, refined).values().forEach(reserve -> reserve.sell(p));
        consumers.order(refined, p);
        at(reserves, refined).values().forEach(reserve -> reserve.order(p));
        Exchange exchange = new Exchange(scenario, politics, luck, refined);
        merchants.order(refined, exchange);
        exchange.hold(contraband, month);
        at(reserves, refined).values().forEach(Reserve::share);
        consumers.consume(refined, exchange);
        at(reserves, refined).values().forEach(Reserve::pay);
        merchants.restock(refined, exchange);
        customs.watch(refined, p, month);
        makers.ask(refined);
        new Rents(rules, new Measures(scenario, politics, refined)).move(refined);
    }
}

package chokepoint.world;

import chokepoint.domain.Stage;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.Support.Purse;

/**
 * The read-only face of a world, in tonnes, dollars and ratios, for one country and one mineral at a
 * time. What it tells is true after a month has been advanced, of that month.
 */
public final class WorldView {

    /** Stands for all end uses. */
    public static final int ALL = -1;

    private static final double DAYS_IN_A_YEAR = 365;
    private static final double MONTHS_IN_A_YEAR = 12;

    private final Blueprint blueprint;
    private final World world;
    private final MakersView makers;
    private final TwoPrices twoPrices;
    private final Surplus surplus;
    private final Dependence dependence;
    private final Standing standing;
    private final TradeView trade;

    public WorldView(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        makers = new MakersView(blueprint, world);
        twoPrices = new TwoPrices(blueprint, world);
        surplus = new Surplus(blueprint, world);
        dependence = new Dependence(blueprint, world);
        standing = new Standing(blueprint, world);
        trade = new TradeView(blueprint, world);
    }

    private MarketPlan refined(int mineral) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]);
    }

    private MarketState state(MarketPlan plan) {
        return world.markets[plan.index()];
    }

    /** Refined price in month 0, USD/t. */
    public double startPrice(int mineral) {
        return world.traits.price[mineral];
    }

    /** Delivered price that the country's users paid or were quoted, relative to month 0; weighted by base-year use. */
    public double price(int mineral, int country) {
        MarketPlan plan = refined(mineral);
        MarketState state = state(plan);
        double paid = 0;
        double use = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                double share = world.traits.useShare[mineral][plan.role()[j]];
                paid += share * state.price[j];
                use += share;
            }
        }
        return use > 0 ? paid / use : 1;
    }

    /** Use expected at unchanged prices, relative to the base year. */
    private double trend(int mineral) {
        return world.trend[mineral];
    }

    /** What users wanted to use at the price they paid, t. */
    public double wantedUse(int mineral, int country, int endUse) {
        return trend(mineral) * sumUsers(mineral, country, endUse, state(refined(mineral)).use);
    }

    /** What users wanted and did not get, t. */
    public double unmetUse(int mineral, int country, int endUse) {
        return trend(mineral) * sumUsers(mineral, country, endUse, state(refined(mineral)).unmet);
    }

    /** Output that users lose by going short, at base-year prices, USD. */
    public double shortageCost(int mineral, int country, int endUse) {
        double sum = 0;
        for (int use = 0; use < blueprint.endUses().size(); use++) {
            if (endUse == ALL || endUse == use) {
                sum += unmetUse(mineral, country, use)
                        * blueprint.industries().get(use).valueLost();
            }
        }
        return sum * startPrice(mineral);
    }

    /** GDP that is lost with it, in the industries that go short and in those that supply them, USD. */
    public double gdpAtRisk(int mineral, int country, int endUse) {
        double sum = 0;
        for (int use = 0; use < blueprint.endUses().size(); use++) {
            if (endUse == ALL || endUse == use) {
                sum += shortageCost(mineral, country, use)
                        * blueprint.industries().get(use).gdpMultiplier();
            }
        }
        return sum;
    }

    /** What users would have used at the price of month 0, t; with the trend of use. */
    public double baseUse(int mineral, int country, int endUse) {
        MarketPlan plan = refined(mineral);
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            int role = plan.role()[j];
            if (plan.buyerKind()[j] == BuyerKind.USER && (endUse == ALL || endUse == role)) {
                sum += plan.demand0()[j]
                        * world.traits.useShare[mineral][role]
                        * world.demandFactor[mineral][role]
                        * world.traits.used[mineral];
            }
        }
        return trend(mineral) * sum;
    }

    /** What users paid, to sellers with freight and tariffs and to the country's reserve, USD. */
    public double purchaseCost(int mineral, int country) {
        MarketState state = state(refined(mineral));
        double paid = sumUsers(mineral, country, ALL, state.paid);
        return trend(mineral) * (paid - sumUsers(mineral, country, ALL, state.reserveBill)) * startPrice(mineral);
    }

    /** What the public reserve holds, days of the country's expected use; 0 without use. */
    public double reserveDays(int mineral, int country) {
        return days(mineral, country, world.reserveTonnes[mineral][country]);
    }

    /** What the public reserve and users hold, days of the country's expected use; 0 without use. */
    public double stockDays(int mineral, int country) {
        double users = sumUsers(mineral, country, ALL, state(refined(mineral)).buyerStock);
        return days(mineral, country, world.reserveTonnes[mineral][country] + users);
    }

    private double days(int mineral, int country, double tonnes) {
        double use = refined(mineral).use0(country);
        return use > 0 ? tonnes / use * (DAYS_IN_A_YEAR / MONTHS_IN_A_YEAR) : 0;
    }

    /** Public spending on awards to projects at home, USD. */
    public double costOfAwards(int mineral, int country) {
        return world.support.spent(Purse.AWARDS, country, mineral);
    }

    /** Public spending on deals with partner countries, USD. */
    public double costOfDeals(int mineral, int country) {
        return world.support.spent(Purse.DEALS, country, mineral);
    }

    /** Public spending on price floors, USD. */
    public double costOfPriceFloors(int mineral, int country) {
        return world.support.spent(Purse.PRICE_FLOORS, country, mineral);
    }

    /** What the public reserve paid for purchases and holding, less what users paid it, USD. */
    public double costOfStockpiles(int mineral, int country) {
        return world.support.spent(Purse.STOCKPILES, country, mineral);
    }

    /** Public spending on supply, USD. */
    public double publicCost(int mineral, int country) {
        return costOfAwards(mineral, country)
                + costOfDeals(mineral, country)
                + costOfPriceFloors(mineral, country)
                + costOfStockpiles(mineral, country);
    }

    /** What makers made whom the country supports: projects that it backed, and its own under a price floor; t. */
    public double supportedOutput(int mineral, int country) {
        return trend(mineral) * makers.supported(mineral, country);
    }

    private double sumUsers(int mineral, int country, int endUse, double[] values) {
        MarketPlan plan = refined(mineral);
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER && (endUse == ALL || endUse == plan.role()[j])) {
                sum += values[j];
            }
        }
        return sum;
    }

    /** Imports of refined mineral less exports, traders' included, t. */
    public double netImports(int mineral, int country) {
        return trend(mineral) * trade.netImports(mineral, country);
    }

    /** Refined mineral that users received and that another or the same country made, t. */
    public double supplied(int mineral, int country, int maker) {
        return trend(mineral) * trade.supplied(mineral, country, maker);
    }

    /** Output of a country's makers, recycled among the refined, t; 0 of a stage without a market. */
    public double output(int mineral, Stage stage, int country) {
        return trend(mineral) * trade.output(mineral, stage, country);
    }

    /** Controlled goods that reached the country's users, smuggled or by third countries beyond what traders usually sell, t. */
    public double evadedTrade(int mineral, int country) {
        return trend(mineral) * state(refined(mineral)).evaded[country];
    }

    /** What other countries' controls kept from reaching the country's users straight and by the rules, t. */
    public double withheldTrade(int mineral, int country) {
        return trend(mineral) * state(refined(mineral)).withheld[country];
    }

    /** Herfindahl-Hirschman index of the exporters from which the country's users import, 0 to 10,000; NaN without imports. */
    public double importHhi(int mineral, int country) {
        return dependence.importHhi(mineral, country);
    }

    /** Tariffs paid on refined mineral that arrived for users, USD. */
    public double tariffRevenue(int mineral, int country) {
        return trend(mineral) * trade.tariffs(mineral, country) * startPrice(mineral);
    }

    /**
     * What the country makes by itself, t: the smaller of mined and refined output, plus what it
     * recycles; of a mineral without a mined market, refined output.
     */
    public double ownSupply(int mineral, int country) {
        return trend(mineral) * makers.own(mineral, country);
    }

    /** Price inside the mineral's {@linkplain TwoPrices controlling country}, relative to month 0. */
    public double priceInside(int mineral) {
        return twoPrices.inside(mineral);
    }

    /** Price outside the mineral's {@linkplain TwoPrices controlling country}, relative to month 0. */
    public double priceOutside(int mineral) {
        return twoPrices.outside(mineral);
    }

    /** Price of all users, relative to month 0, weighted by what they received; NaN if nobody received anything. */
    public double priceWorld(int mineral) {
        return twoPrices.world(mineral);
    }

    /** Herfindahl-Hirschman index of world refined and recycled output by country, 0 to 10,000; NaN without output. */
    public double supplyHhi(int mineral) {
        return dependence.supplyHhi(mineral);
    }

    /** Share of base use that could be met without the largest foreign supplier, 0 to 1; NaN without use. */
    public double adequacyWithoutLargest(int mineral, int country) {
        return dependence.adequacyWithoutLargest(mineral, country);
    }

    /** Change of users' surplus since month 0, USD; negative when they lose. */
    public double consumerSurplusChange(int mineral, int country) {
        return trend(mineral) * surplus.ofUsers(mineral, country);
    }

    /** Change of the surplus of mines, refineries and recyclers since month 0, USD. */
    public double producerSurplusChange(int mineral, int country) {
        return trend(mineral) * surplus.ofMakers(mineral, country);
    }

    /** Mean relation with the country's {@linkplain Blueprint#partners partners}, from -1 to 1. */
    public double meanRelation(int country) {
        return standing.meanRelation(country);
    }

    /** Worst relation with a {@linkplain Blueprint#partners partner}, from -1 to 1. */
    public double worstRelation(int country) {
        return standing.worstRelation(country);
    }

    /** Whether anything limits what another country may export to this one. */
    public boolean isControlled(int country) {
        return standing.isControlled(country);
    }

    /** Answers of any country to any other that took force so far in the run. */
    public int answers() {
        return world.answers;
    }
}

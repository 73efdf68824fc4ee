package chokepoint.metric;

import chokepoint.metric.Metric.Fold;
import chokepoint.metric.Metric.Reading;
import chokepoint.metric.Metric.Scope;
import chokepoint.world.WorldView;
import java.util.List;
import java.util.Optional;

/** The metrics. To add one, write its line here; columns, summaries and charts follow. Formulas: MODEL.md, section 8. */
public final class Metrics {

    /** What suppliers supply; its columns are named by {@link #importsFrom}. */
    private static final String IMPORTS_FROM = "imports-from";

    private static final String TONNES_A_YEAR = "t/yr";

    private Metrics() {}

    private static final Reading PRICE = (world, mineral, country, endUse) -> world.price(mineral, country);

    private static final Reading UNMET =
            (world, mineral, country, endUse) -> world.unmetUse(mineral, country, endUse) * world.startPrice(mineral);

    private static final Reading WANTED =
            (world, mineral, country, endUse) -> world.wantedUse(mineral, country, endUse) * world.startPrice(mineral);

    private static final Reading BASE =
            (world, mineral, country, endUse) -> world.baseUse(mineral, country, endUse) * world.startPrice(mineral);

    private static final Reading LOST = (world, mineral, country, endUse) -> BASE.read(world, mineral, country, endUse)
            - WANTED.read(world, mineral, country, endUse)
            + UNMET.read(world, mineral, country, endUse);

    private static final Reading RESERVE_DAYS =
            (world, mineral, country, endUse) -> world.reserveDays(mineral, country);
    /** Prices inside, outside and world-wide are the same for every focus country. */
    private static final Reading OUTSIDE = (world, mineral, country, endUse) -> world.priceOutside(mineral);

    /** A price spike begins above the first of these and is over below the second; in between it goes on. */
    private static final double SPIKE = 1.5;

    private static final double RECOVERED = 1.1;

    private static final Reading USED = (world, mineral, country, endUse) ->
            world.wantedUse(mineral, country, WorldView.ALL) - world.unmetUse(mineral, country, WorldView.ALL);

    private static final Reading PUBLIC_COST = (world, mineral, country, endUse) -> world.publicCost(mineral, country);

    private static Metric publicCost(String name, Reading spent) {
        return Metric.of(name, "USD", Scope.MINERAL_AND_ALL, Fold.SUM, spent);
    }

    private static Metric output(String name, Scope scope) {
        return Metric.of(
                name,
                TONNES_A_YEAR,
                scope,
                Fold.LAST_YEAR,
                (world, mineral, country, endUse) -> world.output(mineral, scope.stage(), country));
    }

    /** The name of the columns with what a supplier supplies, for example {@code imports-from-CHN}. */
    public static String importsFrom(String supplier) {
        return IMPORTS_FROM + "-" + supplier;
    }

    /** The supplier that is asked for by name, for example {@code CHN} by {@code imports-from-CHN}. */
    public static Optional<String> supplier(String name) {
        String start = importsFrom("");
        return name.startsWith(start) ? Optional.of(name.substring(start.length())) : Optional.empty();
    }

    /** The metric to which a column belongs: itself, but for columns of single suppliers. */
    public static String family(String column) {
        return supplier(column).isPresent() ? IMPORTS_FROM : column;
    }

    /** All metrics, in the order of columns. */
    public static List<Metric> all() {
        return List.of(
                Metric.of("peak-price", "1", Scope.MINERAL, Fold.MAX, PRICE),
                Metric.of("mean-price", "1", Scope.MINERAL, Fold.MEAN, PRICE),
                Metric.of(
                        "months-above-double",
                        "months",
                        Scope.MINERAL,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.price(mineral, country) > 2 ? 1 : 0),
                new Metric("unmet-demand", "1", Scope.END_USE_AND_ALL, Fold.RATIO, UNMET, WANTED),
                new Metric("lost-use", "1", Scope.MINERAL_AND_ALL, Fold.RATIO, LOST, BASE),
                new Metric(
                        "net-import-reliance",
                        "1",
                        Scope.MINERAL,
                        Fold.RATIO,
                        (world, mineral, country, endUse) -> world.netImports(mineral, country),
                        USED),
                Metric.of(
                        "import-hhi",
                        "points",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.importHhi(mineral, country)),
                new Metric(
                        "self-sufficiency",
                        "1",
                        Scope.MINERAL,
                        Fold.RATIO,
                        (world, mineral, country, endUse) -> world.ownSupply(mineral, country),
                        USED),
                new Metric(
                        "leakage-index",
                        "1",
                        Scope.MINERAL,
                        Fold.RATIO,
                        (world, mineral, country, endUse) -> world.evadedTrade(mineral, country),
                        (world, mineral, country, endUse) -> world.withheldTrade(mineral, country)),
                Metric.of(
                        "purchase-cost",
                        "USD",
                        Scope.MINERAL_AND_ALL,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.purchaseCost(mineral, country)),
                Metric.of(
                        "tariff-revenue",
                        "USD",
                        Scope.MINERAL_AND_ALL,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.tariffRevenue(mineral, country)),
                Metric.of("shortage-cost", "USD", Scope.END_USE_AND_ALL, Fold.SUM, WorldView::shortageCost),
                Metric.of("gdp-at-risk", "USD", Scope.END_USE_AND_ALL, Fold.SUM, WorldView::gdpAtRisk),
                Metric.of("stockpile-days", "days", Scope.MINERAL, Fold.MEAN, RESERVE_DAYS),
                Metric.of("stockpile-low-days", "days", Scope.MINERAL, Fold.MIN, RESERVE_DAYS),
                Metric.of(
                        "stock-days",
                        "days",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.stockDays(mineral, country)),
                publicCost("public-cost", PUBLIC_COST),
                publicCost(
                        "public-cost-awards",
                        (world, mineral, country, endUse) -> world.costOfAwards(mineral, country)),
                publicCost(
                        "public-cost-deals", (world, mineral, country, endUse) -> world.costOfDeals(mineral, country)),
                publicCost(
                        "public-cost-price-floors",
                        (world, mineral, country, endUse) -> world.costOfPriceFloors(mineral, country)),
                publicCost(
                        "public-cost-stockpiles",
                        (world, mineral, country, endUse) -> world.costOfStockpiles(mineral, country)),
                new Metric(
                        "public-cost-per-tonne",
                        "USD/t",
                        Scope.MINERAL,
                        Fold.RATIO,
                        PUBLIC_COST,
                        (world, mineral, country, endUse) -> world.supportedOutput(mineral, country)),
                Metric.of(
                        "mean-price-inside",
                        "1",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.priceInside(mineral)),
                Metric.of("mean-price-outside", "1", Scope.MINERAL, Fold.MEAN, OUTSIDE),
                Metric.of(
                        "mean-price-world",
                        "1",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.priceWorld(mineral)),
                Metric.of("peak-price-outside", "1", Scope.MINERAL, Fold.MAX, OUTSIDE),
                Metric.of(
                        "time-to-recover",
                        "months",
                        Scope.MINERAL,
                        Fold.LONGEST_SPELL,
                        (world, mineral, country, endUse) -> spike(world.price(mineral, country))),
                Metric.of(
                        "supply-hhi",
                        "points",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.supplyHhi(mineral)),
                Metric.of(
                        "n-1-adequacy",
                        "1",
                        Scope.MINERAL,
                        Fold.MEAN,
                        (world, mineral, country, endUse) -> world.adequacyWithoutLargest(mineral, country)),
                Metric.of(
                        "consumer-surplus-change",
                        "USD",
                        Scope.MINERAL_AND_ALL,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.consumerSurplusChange(mineral, country)),
                Metric.of(
                        "producer-surplus-change",
                        "USD",
                        Scope.MINERAL_AND_ALL,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.producerSurplusChange(mineral, country)),
                Metric.of(
                        IMPORTS_FROM,
                        TONNES_A_YEAR,
                        Scope.SUPPLIER,
                        Fold.LAST_YEAR,
                        (world, mineral, country, maker) -> world.supplied(mineral, country, maker)),
                Metric.of(
                        "supplied-at-home",
                        TONNES_A_YEAR,
                        Scope.MINERAL,
                        Fold.LAST_YEAR,
                        (world, mineral, country, endUse) -> world.supplied(mineral, country, country)),
                output("refined-output", Scope.REFINER),
                output("mined-output", Scope.MINER),
                Metric.of(
                        "relations-at-end",
                        "1",
                        Scope.COUNTRY,
                        Fold.END,
                        (world, mineral, country, endUse) -> world.meanRelation(country)),
                Metric.of(
                        "relation-worst",
                        "1",
                        Scope.COUNTRY,
                        Fold.END,
                        (world, mineral, country, endUse) -> world.worstRelation(country)),
                Metric.of(
                        "retaliation-rounds",
                        "rounds",
                        Scope.COUNTRY,
                        Fold.END,
                        (world, mineral, country, endUse) -> world.answers()),
                Metric.of(
                        "controls-months",
                        "months",
                        Scope.COUNTRY,
                        Fold.SUM,
                        (world, mineral, country, endUse) -> world.isControlled(country) ? 1 : 0));
    }

    private static double spike(double price) {
        return price > SPIKE ? 1 : price < RECOVERED ? -1 : 0;
    }

    /** The quantities whose distribution is kept month by month; all of them at least 0. */
    public static List<Metric> monthly() {
        return List.of(
                Metric.of("price", "1", Scope.MINERAL, Fold.MEAN, PRICE),
                new Metric("unmet-demand", "1", Scope.MINERAL, Fold.RATIO, UNMET, WANTED));
    }
}

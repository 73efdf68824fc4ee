package chokepoint.scenario;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Plant;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.scenario.MarketSeats.Buyer;
import chokepoint.scenario.Scenario.Source;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.Maker;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The markets of one mineral: its firms, and who bought from whom in the base year. */
final class MineralMarkets {

    private static final double MONTHS = 12;

    /** Share of mothballed plant that makes something where nothing else does, so that it has buyers to come back to. */
    private static final double KEPT_WARM = 0.01;

    /** How much of gravity is left for sources whose share is known: a little, so that any margin can be met. */
    private static final double NAMED_SOURCE = 0.001;

    private final Scenario scenario;
    private final MarketRules rules;
    private final int mineral;
    private final String name;
    private final List<String> countries;
    private final List<String> endUses;
    private final double[] minedOutput;
    /** By which published refined tonnes are multiplied, so that they equal the mined. */
    private final double refinedScale;

    private final double[] refinedOutput;
    private final double[] recycledOutput;
    private final double[] demand;
    private final double[] reExports;
    private final List<FirmSeat> refineries = new ArrayList<>();
    private final List<FirmSeat> mines = new ArrayList<>();

    /** A maker and the country it sits in. */
    record FirmSeat(Maker maker, int country) {}

    MineralMarkets(Scenario scenario, int mineral, List<String> countries, List<String> endUses) {
        this.scenario = scenario;
        this.rules = scenario.market();
        this.mineral = mineral;
        this.name = scenario.scope().get(mineral);
        this.countries = countries;
        this.endUses = endUses;
        Map<Source, Map<String, Double>> production = Require.entry(scenario.production(), name, "production");
        minedOutput = byCountry(made(Stage.MINED, production.getOrDefault(Source.MINED, Map.of())), 1 / MONTHS);
        Map<String, Double> refinedTonnes =
                made(Stage.REFINED, Require.entry(production, Source.REFINED, "production." + name));
        double mined = BaseTrade.sum(minedOutput);
        double scale = mined > 0 ? mined / BaseTrade.sum(byCountry(refinedTonnes, 1 / MONTHS)) : 1;
        refinedScale = scale;
        refinedOutput = byCountry(refinedTonnes, scale / MONTHS);
        recycledOutput = byCountry(production.getOrDefault(Source.SECONDARY, Map.of()), 1 / MONTHS);
        double world = BaseTrade.sum(refinedOutput) + BaseTrade.sum(recycledOutput);
        Map<String, Double> shares = Require.entry(scenario.demand(), name, "demand");
        demand = byCountry(shares, world / BaseTrade.sum(byCountry(shares, 1)));
        reExports = byCountry(scenario.hubs().getOrDefault(name, Map.of()), world);
        seatFirms();
    }

    private Map<String, Plant> plants(Stage stage) {
        return scenario.capacity().getOrDefault(name, Map.of()).getOrDefault(stage, Map.of());
    }

    private Map<String, Double> made(Stage stage, Map<String, Double> tonnes) {
        Map<String, Double> made = new LinkedHashMap<>(tonnes);
        plants(stage).forEach((country, plant) -> {
            if (plant.mothballed() > 0 && made.getOrDefault(country, 0.0) <= 0) {
                made.put(country, KEPT_WARM * plant.mothballed());
            }
        });
        return made;
    }

    private double[] byCountry(Map<String, Double> values, double scale) {
        double[] result = new double[countries.size()];
        for (int c = 0; c < result.length; c++) {
            result[c] = values.getOrDefault(countries.get(c), 0.0) * scale;
        }
        return result;
    }

    private void seatFirms() {
        MakerKind kind = isMined() ? MakerKind.REFINERY : MakerKind.FEEDLESS_REFINERY;
        int feedBuyer = 0;
        for (int c = 0; c < countries.size(); c++) {
            for (double output : split(refinedOutput, c)) {
                refineries.add(seat(
                        kind, "refined", c, refineries, isMined() ? feedBuyer++ : -1, firm(output, Stage.REFINED, c)));
            }
            if (recycledOutput[c] > 0) {
                refineries.add(
                        seat(MakerKind.RECYCLER, "secondary", c, List.of(), -1, new Size(recycledOutput[c], 0, 0)));
            }
            for (double output : split(minedOutput, c)) {
                mines.add(seat(MakerKind.MINE, "mined", c, mines, -1, firm(output, Stage.MINED, c)));
            }
            if (isProject(Stage.REFINED, c)) {
                refineries.add(projectSeat(kind, "refined", c, isMined() ? feedBuyer++ : -1));
            }
            if (isProject(Stage.MINED, c)) {
                mines.add(projectSeat(MakerKind.MINE, "mined", c, -1));
            }
        }
    }

    private boolean isProject(Stage stage, int country) {
        return scenario.projects()
                .getOrDefault(name, Map.of())
                .getOrDefault(stage, Map.of())
                .containsKey(countries.get(country));
    }

    /** The seat of a project: a maker that makes nothing, and at which nothing happens, until it is backed. */
    private FirmSeat projectSeat(MakerKind kind, String word, int country, int feedBuyer) {
        String firm = name + "/" + word + "/" + countries.get(country) + "/project";
        return new FirmSeat(new Maker(firm, Draws.entity(firm), kind, feedBuyer, 0, 0, 0), country);
    }

    /** Of one firm, t/month. */
    private record Size(double output, double running, double mothballed) {}

    /** A country's plant is shared by its firms in proportion to their output. */
    private Size firm(double output, Stage stage, int country) {
        Plant plant = plants(stage).getOrDefault(countries.get(country), Plant.UNKNOWN);
        double all = stage == Stage.MINED ? minedOutput[country] : refinedOutput[country];
        double part = output / all * (stage == Stage.MINED ? 1 : refinedScale) / MONTHS;
        return new Size(output, plant.running() * part, plant.mothballed() * part);
    }

    private FirmSeat seat(MakerKind kind, String word, int country, List<FirmSeat> seated, int feedBuyer, Size size) {
        long number = 1
                + seated.stream()
                        .filter(firm ->
                                firm.country() == country && firm.maker().kind() == kind)
                        .count();
        String firm = name + "/" + word + "/" + countries.get(country) + "/" + number;
        return new FirmSeat(
                new Maker(firm, Draws.entity(firm), kind, feedBuyer, size.output(), size.running(), size.mothballed()),
                country);
    }

    /** A country's output in equal firms, none of them larger than the largest share of world output. */
    private double[] split(double[] output, int country) {
        if (output[country] <= 0) {
            return new double[0];
        }
        double share = output[country] / BaseTrade.sum(output);
        int firms = (int) Math.max(1, Math.ceil(share / rules.firmShare() - 1e-9));
        double[] split = new double[firms];
        Arrays.fill(split, output[country] / firms);
        return split;
    }

    /** Whether the mineral has a mined market. */
    boolean isMined() {
        return BaseTrade.sum(minedOutput) > 0;
    }

    MarketPlan mined(int index) {
        List<Buyer> refiners = new ArrayList<>();
        for (int i = 0; i < refineries.size(); i++) {
            FirmSeat refinery = refineries.get(i);
            if (refinery.maker().kind() == MakerKind.REFINERY) {
                refiners.add(new Buyer(
                        refinery.country(),
                        BuyerKind.REFINER,
                        i,
                        refinery.maker().output0()));
            }
        }
        MarketSeats seats = new MarketSeats(mines, refiners, new double[countries.size()]);
        double[][] none = new double[seats.supply().length][seats.demand().length];
        return plan(index, Stage.MINED, seats, none, rules.feedPriceShare());
    }

    MarketPlan refined(int index) {
        Map<String, ?> uses = Require.entry(scenario.endUses(), name, "end-uses");
        List<Buyer> buyers = new ArrayList<>();
        int traders = 0;
        for (int c = 0; c < countries.size(); c++) {
            for (int e = 0; e < endUses.size() && demand[c] > 0; e++) {
                if (uses.containsKey(endUses.get(e))) {
                    buyers.add(new Buyer(c, BuyerKind.USER, e, demand[c]));
                }
            }
            if (reExports[c] > 0) {
                buyers.add(new Buyer(c, BuyerKind.TRADER, refineries.size() + traders++, reExports[c]));
            }
        }
        MarketSeats seats = new MarketSeats(refineries, buyers, reExports);
        double[][] known = new KnownImports(scenario, name, countries).flows(seats, demand);
        return plan(index, Stage.REFINED, seats, known, 1);
    }

    private MarketPlan plan(int index, Stage stage, MarketSeats seats, double[][] known, double ask) {
        double[][] flows = BaseTrade.fit(known, seed(seats), seats.supply(), seats.demand());
        MarketPlans plans = new MarketPlans(seats, countries.size(), flows, this::cost0, this::pull);
        return plans.plan(index, mineral, stage, ask, rules.traders().markup());
    }

    /**
     * Gravity, with more at home; traders do not sell to traders, nor to the country that makes most. An
     * importer with known sources takes what is not named from all others, as far as they have it.
     */
    private double[][] seed(MarketSeats seats) {
        double[] supply = seats.supply();
        double[] need = seats.demand();
        double[][] seed = new double[supply.length][need.length];
        for (int r = 0; r < supply.length; r++) {
            for (int k = 0; k < need.length; k++) {
                int from = seats.rowCountry(r);
                int to = seats.columnCountry(k);
                boolean barred = seats.isTraderRow(r) && (seats.isTraderColumn(k) || to == seats.largestMaker());
                boolean named = !seats.isTraderColumn(k) && isNamedSource(from, to);
                double home = from == to ? rules.homePreference() : 1;
                double distance = Reals.exp(-rules.freightDecay() * freight(from, to));
                double pull = supply[r] * need[k] * home * distance * (named ? NAMED_SOURCE : 1);
                seed[r][k] = barred ? 0 : pull;
            }
        }
        return seed;
    }

    /** Gravity without the sizes of both sides. */
    private double pull(int from, int to) {
        double home = from == to ? rules.homePreference() : 1;
        return home * Reals.exp(-rules.freightDecay() * freight(from, to));
    }

    private boolean isNamedSource(int from, int to) {
        return scenario.importSources()
                .getOrDefault(name, Map.of())
                .getOrDefault(countries.get(to), Map.of())
                .containsKey(countries.get(from));
    }

    private double freight(int from, int to) {
        return TradeBarriers.freight(scenario, countries.get(from), countries.get(to));
    }

    private double cost0(int from, int to) {
        double tariff = TradeBarriers.tariff(scenario, countries.get(to), countries.get(from), name);
        return (1 + freight(from, to)) * (1 + tariff);
    }
}

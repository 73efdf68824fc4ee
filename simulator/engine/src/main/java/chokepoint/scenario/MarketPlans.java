package chokepoint.scenario;

import chokepoint.domain.Stage;
import chokepoint.scenario.MarketSeats.Buyer;
import chokepoint.scenario.MineralMarkets.FirmSeat;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.Maker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Builds a market's plan from its seats and the fitted trade between countries. */
final class MarketPlans {

    /** Delivered cost per unit of ask in the base year. */
    interface BaseCost {
        double of(int exporter, int importer);
    }

    /** How much two countries are drawn to trade, all else equal. */
    interface Pull {
        double of(int exporter, int importer);
    }

    private final MarketSeats seats;
    private final int countries;
    private final double[][] flows;
    private final BaseCost cost;
    private final Pull pull;
    private final List<FirmSeat> makers;
    private final List<Buyer> buyers;
    private final int[] trading;
    private final double[] columnSums;

    MarketPlans(MarketSeats seats, int countries, double[][] flows, BaseCost cost, Pull pull) {
        this.seats = seats;
        this.countries = countries;
        this.flows = flows;
        this.cost = cost;
        this.pull = pull;
        makers = seats.makers();
        buyers = seats.buyers();
        trading = seats.tradingCountries();
        columnSums = new double[seats.demand().length];
        for (double[] row : flows) {
            for (int k = 0; k < row.length; k++) {
                columnSums[k] += row[k];
            }
        }
    }

    /**
     * The plan.
     *
     * @param makersAsk ask of all makers, in units of the refined price
     * @param markup of traders over the delivered price they pay
     */
    MarketPlan plan(int index, int mineral, Stage stage, double makersAsk, double markup) {
        int sellers = makers.size() + trading.length;
        int[] sellerCountry =
                IntStream.range(0, sellers).map(this::sellerCountry).toArray();
        double[][] share = new double[sellers][buyers.size()];
        for (int i = 0; i < sellers; i++) {
            for (int j = 0; j < buyers.size(); j++) {
                share[i][j] = share(i, buyers.get(j));
            }
        }
        double[] ask = new double[sellers];
        Arrays.fill(ask, 0, makers.size(), makersAsk);
        for (int j = 0; j < buyers.size(); j++) {
            if (buyers.get(j).kind() == BuyerKind.TRADER) {
                // Traders buy from makers only, so their cost is known before their ask.
                ask[buyers.get(j).role()] = delivered(share, ask, sellerCountry, j) * (1 + markup);
            }
        }
        double[] price = new double[buyers.size()];
        for (int j = 0; j < price.length; j++) {
            price[j] = delivered(share, ask, sellerCountry, j);
        }
        return new MarketPlan(
                index,
                mineral,
                stage,
                makers.stream().map(FirmSeat::maker).toArray(Maker[]::new),
                sellerCountry,
                IntStream.range(0, countries)
                        .mapToObj(c -> sellersOf(sellerCountry, c))
                        .toArray(int[][]::new),
                ask,
                IntStream.range(0, sellers).mapToDouble(this::sales).toArray(),
                buyers.stream().mapToInt(Buyer::country).toArray(),
                IntStream.rangeClosed(0, countries).map(this::firstBuyer).toArray(),
                buyers.stream().map(Buyer::kind).toArray(BuyerKind[]::new),
                buyers.stream().mapToInt(Buyer::role).toArray(),
                buyers.stream().mapToDouble(Buyer::demand).toArray(),
                price,
                output0(),
                share);
    }

    /** What all makers make in the base year, t/month: added in their order. */
    private double output0() {
        double sum = 0;
        for (FirmSeat firm : makers) {
            sum += firm.maker().output0();
        }
        return sum;
    }

    private int sellerCountry(int seller) {
        return seller < makers.size() ? makers.get(seller).country() : trading[seller - makers.size()];
    }

    private static int[] sellersOf(int[] sellerCountry, int country) {
        return IntStream.range(0, sellerCountry.length)
                .filter(i -> sellerCountry[i] == country)
                .toArray();
    }

    private int firstBuyer(int country) {
        return (int) buyers.stream().filter(buyer -> buyer.country() < country).count();
    }

    private double share(int seller, Buyer buyer) {
        int column = seats.columnOf(buyer);
        int country = sellerCountry(seller);
        if (seller >= makers.size()) {
            return flows[seats.traderRow(country)][column] / columnSums[column];
        }
        double output = makers.get(seller).maker().output0();
        if (output == 0) {
            return 0;
        }
        double partOfCountry = output / seats.output(country);
        if (column < 0) {
            return byGravity(country, buyer.country()) * partOfCountry;
        }
        return flows[seats.makerRow(country)][column] / columnSums[column] * partOfCountry;
    }

    /** Share of a country's makers in the purchases of a buyer who bought nothing in the base year. */
    private double byGravity(int country, int importer) {
        double all = 0;
        for (int c = 0; c < countries; c++) {
            all += seats.output(c) * pull.of(c, importer);
        }
        return seats.output(country) * pull.of(country, importer) / all;
    }

    private double sales(int seller) {
        int country = sellerCountry(seller);
        return seller < makers.size()
                ? makers.get(seller).maker().output0()
                : BaseTrade.sum(flows[seats.traderRow(country)]);
    }

    private double delivered(double[][] share, double[] ask, int[] sellerCountry, int buyer) {
        double price = 0;
        for (int i = 0; i < ask.length; i++) {
            price += share[i][buyer]
                    * ask[i]
                    * cost.of(sellerCountry[i], buyers.get(buyer).country());
        }
        return price;
    }
}

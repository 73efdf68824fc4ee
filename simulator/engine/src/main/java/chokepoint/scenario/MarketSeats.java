package chokepoint.scenario;

import chokepoint.scenario.MineralMarkets.FirmSeat;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The seats of one market while it is built. Trade of the base year is fitted between countries:
 * rows are the makers of a country, then traders; columns are the users or refiners of a country,
 * then traders. Firms of a country share its row, and its buyers its column.
 */
final class MarketSeats {

    /** A buyer; a user's demand is that of its whole country. */
    record Buyer(int country, BuyerKind kind, int role, double demand) {}

    private final List<FirmSeat> makers;
    private final List<Buyer> buyers;
    private final double[] output;
    private final double[] need;
    private final double[] reExports;
    private final int[] making;
    private final int[] needy;
    private final int[] trading;

    /**
     * Seats firms.
     *
     * @param buyers in order of country
     * @param reExports t/month by country; a trader sits in each country where it is positive
     */
    MarketSeats(List<FirmSeat> makers, List<Buyer> buyers, double[] reExports) {
        this.makers = List.copyOf(makers);
        this.buyers = List.copyOf(buyers);
        this.reExports = reExports;
        output = new double[reExports.length];
        need = new double[reExports.length];
        makers.forEach(firm -> output[firm.country()] += firm.maker().output0());
        for (Buyer buyer : buyers) {
            if (buyer.kind() == BuyerKind.USER) {
                need[buyer.country()] = buyer.demand();
            } else if (buyer.kind() == BuyerKind.REFINER) {
                need[buyer.country()] += buyer.demand();
            }
        }
        making = where(output);
        needy = where(need);
        trading = where(reExports);
    }

    private static int[] where(double[] values) {
        return IntStream.range(0, values.length).filter(c -> values[c] > 0).toArray();
    }

    List<FirmSeat> makers() {
        return makers;
    }

    List<Buyer> buyers() {
        return buyers;
    }

    /** Countries with a trader, in order. */
    int[] tradingCountries() {
        return trading;
    }

    /** Row sums, t/month. */
    double[] supply() {
        return margins(output, making);
    }

    /** Column sums, t/month. */
    double[] demand() {
        return margins(need, needy);
    }

    private double[] margins(double[] values, int[] places) {
        DoubleStream first = IntStream.of(places).mapToDouble(c -> values[c]);
        return DoubleStream.concat(first, IntStream.of(trading).mapToDouble(c -> reExports[c]))
                .toArray();
    }

    boolean isTraderRow(int row) {
        return row >= making.length;
    }

    boolean isTraderColumn(int column) {
        return column >= needy.length;
    }

    int rowCountry(int row) {
        return isTraderRow(row) ? trading[row - making.length] : making[row];
    }

    int columnCountry(int column) {
        return isTraderColumn(column) ? trading[column - needy.length] : needy[column];
    }

    /** The row of a country's makers, or -1. */
    int makerRow(int country) {
        return place(making, country, 0);
    }

    /** The row of a country's trader, or -1. */
    int traderRow(int country) {
        return place(trading, country, making.length);
    }

    /** The column of a country's users or refiners, or -1. */
    int userColumn(int country) {
        return place(needy, country, 0);
    }

    /** The column of a buyer. */
    int columnOf(Buyer buyer) {
        return buyer.kind() == BuyerKind.TRADER
                ? place(trading, buyer.country(), needy.length)
                : userColumn(buyer.country());
    }

    private static int place(int[] countries, int country, int offset) {
        for (int k = 0; k < countries.length; k++) {
            if (countries[k] == country) {
                return offset + k;
            }
        }
        return -1;
    }

    /** Output of a country's makers, t/month. */
    double output(int country) {
        return output[country];
    }

    /** The country that makes most. */
    int largestMaker() {
        int largest = 0;
        for (int c = 0; c < output.length; c++) {
            largest = output[c] > output[largest] ? c : largest;
        }
        return largest;
    }
}

package chokepoint.world;

import chokepoint.domain.Stage;

/**
 * One market (a mineral at a stage) in numbers: who sells, who buys, and who bought from whom in the
 * base year. Never written after building; all threads share it.
 *
 * <p>Sellers are makers first, then traders. Buyers lie in order of country, so that the buyers of
 * one country are a stretch of every row.
 *
 * @param index its number among the markets
 * @param mineral number of its mineral
 * @param stage what is traded
 * @param makers the sellers that make what they sell, by number [0, makers.length)
 * @param sellerCountry by seller
 * @param sellersOf sellers by country
 * @param ask0 ask in the base year, by seller; in units of the mineral's refined price
 * @param flow0 sales in the base year, by seller, t/month
 * @param buyerCountry by buyer; never falls
 * @param segment first buyer of each country; element [countries] is the number of buyers
 * @param buyerKind by buyer
 * @param role by buyer: a user's end use, a refiner's number among the makers of the refined market, a
 *     trader's number among the sellers
 * @param demand0 purchases in the base year, by buyer, t/month; a user's are those of its country, all
 *     end uses together
 * @param price0 delivered price in the base year, by buyer; in units of the mineral's refined price
 * @param worldFlow0 world sales to users or refiners in the base year, t/month
 * @param share0 alpha: share of a buyer's purchases that came from a seller, [seller][buyer]; columns
 *     sum to 1
 */
public record MarketPlan(
        int index,
        int mineral,
        Stage stage,
        Maker[] makers,
        int[] sellerCountry,
        int[][] sellersOf,
        double[] ask0,
        double[] flow0,
        int[] buyerCountry,
        int[] segment,
        BuyerKind[] buyerKind,
        int[] role,
        double[] demand0,
        double[] price0,
        double worldFlow0,
        double[][] share0) {

    private static final double SOLD_OUT = 1e-12;

    /** What a buyer buys for. */
    public enum BuyerKind {
        USER,
        REFINER,
        TRADER
    }

    /** How a maker makes. */
    public enum MakerKind {
        MINE,
        REFINERY,
        /** A refinery whose feed never runs short, because the mineral has no mined market. */
        FEEDLESS_REFINERY,
        RECYCLER
    }

    /**
     * A firm that makes what it sells.
     *
     * @param name for example {@code gallium/refined/CHN/1}
     * @param entity the name as random draws know it
     * @param feedBuyer a refinery's number among the buyers of the mined market; otherwise -1
     * @param output0 output in the base year, t/month
     * @param running0 capacity in the base year, t/month; 0 if not known
     * @param mothballed0 capacity that stands still in the base year, t/month
     */
    public record Maker(
            String name,
            long entity,
            MakerKind kind,
            int feedBuyer,
            double output0,
            double running0,
            double mothballed0) {}

    /** Number of sellers, makers and traders together. */
    public int sellers() {
        return sellerCountry.length;
    }

    /** Number of buyers. */
    public int buyers() {
        return buyerCountry.length;
    }

    /** Number of traders; trader {@code k} is seller {@code makers.length + k}. */
    public int traders() {
        return sellers() - makers.length;
    }

    /** Use of a country in the base year, all end uses together, t/month. */
    public double use0(int country) {
        for (int j = segment[country]; j < segment[country + 1]; j++) {
            if (buyerKind[j] == BuyerKind.USER) {
                return demand0[j];
            }
        }
        return 0;
    }

    /** Shares of a buyer's base-year purchases by the country that made them; a trader's goods by where it bought. */
    double[] makersShares(int buyer) {
        double[] shares = new double[segment.length - 1];
        for (int i = 0; i < makers.length; i++) {
            shares[sellerCountry[i]] += share0[i][buyer];
        }
        for (int k = 0; k < buyers(); k++) {
            if (buyerKind[k] == BuyerKind.TRADER) {
                double resold = share0[role[k]][buyer];
                for (int i = 0; i < makers.length; i++) {
                    shares[sellerCountry[i]] += resold * share0[i][k];
                }
            }
        }
        return shares;
    }

    /** The country whose makers make most in the base year; the first of several. */
    public int largestMaker() {
        double[] output = new double[segment.length - 1];
        int largest = 0;
        for (int i = 0; i < makers.length; i++) {
            int c = sellerCountry[i];
            output[c] += makers[i].output0();
            largest = output[c] > output[largest] ? c : largest;
        }
        return largest;
    }

    /** What makers ask in the base year, in units of the mineral's refined price. */
    public double basePrice() {
        return ask0[0];
    }

    /** A stock or quota of no more than this many tonnes is none at all: what rounding leaves behind. */
    public double soldOut() {
        return SOLD_OUT * worldFlow0;
    }
}

package chokepoint.market.reference;

import chokepoint.world.MarketPlan.MakerKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A firm that sells: a maker, or a trader (who has no kind). */
final class Seller {

    final String name;
    final String country;
    final @Nullable MakerKind kind;
    final double baseAsk;
    final double baseSales;

    /** Usual sales, t/month. */
    double normal;
    /** Whose buyers come first in a shortage; empty if nobody's. */
    String firstOffer = "";

    double ask;
    double stock;
    double openingStock;
    double orders;
    double ordersNow;
    double offered;

    double output;
    double capacity;
    double openingCapacity;
    double idle;
    double mothballed;
    double openingMothballed;
    double plannedAsk = 1;
    /** Tonnes by month of arrival. */
    final Map<Integer, Double> building = new LinkedHashMap<>();

    double unitCost;
    double tradingCapacity;
    double leastTradingCapacity;
    double mostTradingCapacity;

    /** Share of a trader's stock by the country that made it. */
    final Map<String, Double> origin = new LinkedHashMap<>();

    /** The firm in its other role: a refinery's purchases of feed, a trader's of what it sells. */
    @Nullable Buyer purchases;

    Seller(String name, String country, @Nullable MakerKind kind, double baseAsk, double baseSales) {
        this.name = name;
        this.country = country;
        this.kind = kind;
        this.baseAsk = baseAsk;
        this.baseSales = baseSales;
        ask = baseAsk;
        orders = baseSales;
        normal = baseSales;
        output = baseSales;
    }

    boolean isTrader() {
        return kind == null;
    }

    boolean isRefinery() {
        return kind == MakerKind.REFINERY;
    }

    /** What it buys with; only for refineries and traders. */
    Buyer buying() {
        if (purchases == null) {
            throw new IllegalStateException(name + " must buy");
        }
        return purchases;
    }
}

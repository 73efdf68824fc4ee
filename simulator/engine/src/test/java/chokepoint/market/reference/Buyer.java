package chokepoint.market.reference;

import chokepoint.world.MarketPlan.BuyerKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who buys: a user of one end use in one country, a refinery, or a trader. */
final class Buyer {

    final String country;
    final BuyerKind kind;
    /** Of a user; otherwise empty. */
    final String endUse;

    final double baseDemand;
    final double basePrice;
    final Map<Seller, Double> baseShare = new LinkedHashMap<>();
    /** As the base-year shares, with room for projects on stream. */
    final Map<Seller, Double> usualShare = new LinkedHashMap<>();

    final Map<Seller, Double> habit = new LinkedHashMap<>();
    final Map<Seller, Double> flow = new LinkedHashMap<>();

    /** Of a trader: countries that sell him nothing, and the month in which they do again. */
    final Map<String, Integer> barredUntil = new LinkedHashMap<>();

    double stock;
    double use;
    double smoothedUse;
    double intensity;
    double deepest;
    double unmet;
    double price = 1;
    double normalPrice = 1;
    double wanted;
    double threat;
    double paid;
    double wantedByReserve;
    double keptByReserve;
    double givenByReserve;

    Buyer(String country, BuyerKind kind, String endUse, double baseDemand, double basePrice) {
        this.country = country;
        this.kind = kind;
        this.endUse = endUse;
        this.baseDemand = baseDemand;
        this.basePrice = basePrice;
    }

    double received() {
        double sum = 0;
        for (double tonnes : flow.values()) {
            sum += tonnes;
        }
        return sum;
    }

    /** What is at hand for use this month. */
    double available() {
        return stock + received() - keptByReserve + givenByReserve;
    }

    double lack() {
        return Math.max(0, use - available());
    }

    /** Remembers what was paid or, if nothing was bought, what is quoted; nothing, if nobody has goods. */
    void seePrice(Exchange exchange) {
        if (wanted == 0 && baseDemand == 0) {
            return;
        }
        double seen = received() > 0 ? paid / received() : exchange.quote(this);
        price = seen > 0 ? seen / basePrice : price;
    }
}

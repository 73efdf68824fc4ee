package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Stage;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sells and who buys one mineral at one stage, with the shares of the base year. */
final class Market {

    final String mineral;
    final Stage stage;
    final List<Seller> sellers = new ArrayList<>();
    final List<Buyer> buyers = new ArrayList<>();
    /** Factor on asks for exports, by country. */
    final Map<String, Double> premium = new LinkedHashMap<>();
    /** First-round orders from abroad, by country. */
    final Map<String, Double> exportOrders = new LinkedHashMap<>();

    /** Factor on asks for exports on a lane that licences limit, by {@link #lane}; 1 where there is none. */
    final Map<String, Double> lanePremium = new LinkedHashMap<>();
    /** First-round orders on lanes that licences limit. */
    final Map<String, Double> laneOrders = new LinkedHashMap<>();
    /** Tonnes that came around controls this month, and that controls kept back, by country of use. */
    final Map<String, Double> evaded = new LinkedHashMap<>();

    final Map<String, Double> withheld = new LinkedHashMap<>();

    /** What smugglers can carry on a lane, as a share of base-year sales, and what they carried this month. */
    final Map<String, Double> smugglers = new LinkedHashMap<>();

    final Map<String, Double> smuggled = new LinkedHashMap<>();

    /** Expected use relative to the base year; everything in the market is counted in tonnes over it. */
    double trend = 1;

    final double worldSales;
    private final Blueprint blueprint;
    private final Map<String, Double> baseTrades = new LinkedHashMap<>();

    /** Takes names, base-year shares and prices from the plan, and nothing else. */
    Market(Blueprint blueprint, MarketPlan plan) {
        this.blueprint = blueprint;
        mineral = blueprint.minerals().get(plan.mineral());
        stage = plan.stage();
        for (int i = 0; i < plan.sellers(); i++) {
            String country = blueprint.countries().get(plan.sellerCountry()[i]);
            boolean makes = i < plan.makers().length;
            sellers.add(new Seller(
                    makes ? plan.makers()[i].name() : "trader/" + country,
                    country,
                    makes ? plan.makers()[i].kind() : null,
                    plan.ask0()[i],
                    plan.flow0()[i]));
            premium.put(country, 1.0);
        }
        for (int j = 0; j < plan.buyers(); j++) {
            boolean uses = plan.buyerKind()[j] == BuyerKind.USER;
            Buyer buyer = new Buyer(
                    blueprint.countries().get(plan.buyerCountry()[j]),
                    plan.buyerKind()[j],
                    uses ? blueprint.endUses().get(plan.role()[j]) : "",
                    plan.demand0()[j],
                    plan.price0()[j]);
            for (int i = 0; i < plan.sellers(); i++) {
                buyer.baseShare.put(sellers.get(i), plan.share0()[i][j]);
            }
            buyer.habit.putAll(buyer.baseShare);
            buyer.usualShare.putAll(buyer.baseShare);
            buyers.add(buyer);
            if (plan.buyerKind()[j] == BuyerKind.TRADER) {
                sellers.get(plan.role()[j]).purchases = buyer;
            }
        }
        worldSales = sellers.stream()
                .filter(seller -> !seller.isTrader())
                .mapToDouble(seller -> seller.baseSales)
                .sum();
    }

    List<Seller> makers() {
        return sellers.stream().filter(seller -> !seller.isTrader()).toList();
    }

    List<Seller> traders() {
        return sellers.stream().filter(Seller::isTrader).toList();
    }

    boolean makes(String country) {
        return makers().stream().anyMatch(maker -> maker.country.equals(country));
    }

    Set<String> buyingCountries() {
        Set<String> countries = new LinkedHashSet<>();
        buyers.forEach(buyer -> countries.add(buyer.country));
        return countries;
    }

    static String lane(String from, String to) {
        return from + ">" + to;
    }

    /** Sales abroad in the base year at the mid shares of end uses, t/month. */
    double baseExports(String country) {
        return buyingCountries().stream()
                .filter(to -> !to.equals(country))
                .mapToDouble(to -> baseTrade(country, to))
                .sum();
    }

    /** Sales between two countries in the base year at the mid shares of end uses, t/month. */
    double baseTrade(String from, String to) {
        return baseTrades.computeIfAbsent(lane(from, to), lane -> sumOfBaseTrade(from, to));
    }

    private double sumOfBaseTrade(String from, String to) {
        int g = blueprint.minerals().indexOf(mineral);
        double trade = 0;
        for (Seller seller : sellers) {
            for (Buyer buyer : buyers) {
                if (seller.country.equals(from) && buyer.country.equals(to)) {
                    int use = blueprint.endUses().indexOf(buyer.endUse);
                    double part =
                            use < 0 ? 1 : blueprint.useShares().get(g).get(use).mid();
                    trade += at(buyer.baseShare, seller) * buyer.baseDemand * part;
                }
            }
        }
        return trade;
    }
}

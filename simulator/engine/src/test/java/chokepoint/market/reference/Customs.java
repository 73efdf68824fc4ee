package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.MarketRules;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who goes around whose controls, how much comes by, and who is caught. */
final class Customs {

    private final Scenario scenario;
    private final Politics politics;
    private final Draws draws;
    private final MarketRules.TraderRules rules;

    Customs(Scenario scenario, Politics politics, Draws draws) {
        this.scenario = scenario;
        this.politics = politics;
        this.draws = draws;
        rules = scenario.market().traders();
    }

    void open(Market market) {
        for (Seller trader : market.traders()) {
            trader.buying().baseShare.forEach((maker, share) -> trader.origin.merge(maker.country, share, Double::sum));
        }
    }

    void openMonth(Market market, int month) {
        for (Seller trader : market.traders()) {
            Map<String, Integer> barred = trader.buying().barredUntil;
            barred.values().removeIf(until -> until == month);
            if (barred.containsValue(month + rules.crackdown())) {
                trader.tradingCapacity = trader.leastTradingCapacity;
            }
        }
    }

    void watch(Market market, Parameters p, int month) {
        market.evaded.clear();
        market.withheld.clear();
        for (String maker : scenario.countries().keySet()) {
            Map<Seller, Double> evading = new LinkedHashMap<>();
            for (String user : scenario.countries().keySet()) {
                if (!maker.equals(user)
                        && market.makes(maker)
                        && new Measures(scenario, politics, market).isControlled(maker, user)) {
                    follow(market, p, maker, user, evading);
                }
            }
            evading.forEach((trader, tonnes) -> {
                boolean barred = trader.buying().barredUntil.containsKey(maker);
                if (tonnes > 1e-12 * market.worldSales && !barred && isCaught(market, trader, maker, month)) {
                    trader.buying().barredUntil.put(maker, month + 1 + rules.crackdown());
                }
            });
        }
        market.traders().forEach(Customs::mix);
    }

    private void follow(Market market, Parameters p, String maker, String user, Map<Seller, Double> evading) {
        double around = market.smuggled.getOrDefault(Market.lane(maker, user), 0.0);
        double withheld = around;
        for (Seller seller : market.sellers) {
            double usual = 0;
            double now = 0;
            for (Buyer buyer : market.buyers) {
                if (buyer.kind == BuyerKind.USER && buyer.country.equals(user)) {
                    usual += at(buyer.baseShare, seller) * buyer.baseDemand * at(p.useShare(), buyer.endUse);
                    now += at(buyer.flow, seller);
                }
            }
            if (!seller.isTrader()) {
                withheld += seller.country.equals(maker) ? usual - now : 0;
            } else if (!seller.country.equals(maker) && !seller.country.equals(user)) {
                double through = Math.max(0, now - usual) * seller.origin.getOrDefault(maker, 0.0);
                evading.merge(seller, through, Double::sum);
                around += through;
            }
        }
        if (withheld > 1e-12 * market.worldSales) {
            market.withheld.merge(user, withheld, Double::sum);
            market.evaded.merge(user, Math.min(around, withheld), Double::sum);
        }
    }

    private boolean isCaught(Market market, Seller trader, String maker, int month) {
        double room = trader.mostTradingCapacity - trader.leastTradingCapacity;
        double extra = room > 0 ? (trader.tradingCapacity - trader.leastTradingCapacity) / room : 0;
        long entity = Draws.entity(market.mineral + "/trader/" + trader.country + "/" + maker);
        return draws.uniform(Purpose.DETECTION, entity, month) < 1 - Math.exp(-rules.detection() * extra / 12);
    }

    private static void mix(Seller trader) {
        double bought = trader.buying().received();
        double held = trader.offered + bought;
        if (bought > 0) {
            trader.origin.replaceAll((country, share) -> share * trader.offered / held);
            trader.buying()
                    .flow
                    .forEach((maker, tonnes) -> trader.origin.merge(maker.country, tonnes / held, Double::sum));
        }
    }
}

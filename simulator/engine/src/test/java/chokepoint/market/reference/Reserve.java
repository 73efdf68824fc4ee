package chokepoint.market.reference;

import static chokepoint.market.reference.Entries.at;

import chokepoint.domain.Stage;
import chokepoint.policy.Stockpile;
import chokepoint.world.MarketPlan.BuyerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a country's government holds of one refined mineral, and its dealings with the users at home. */
final class Reserve {

    final String country;
    double stock;
    /** Paid this month for purchases and holding, less what users paid: t times base price. */
    double cost;

    private final Politics politics;
    private final Market market;
    private @Nullable Stockpile last;

    Reserve(String country, Politics politics, Market market) {
        if (market.stage != Stage.REFINED) {
            throw new IllegalArgumentException("reserves hold refined minerals only");
        }
        this.country = country;
        this.politics = politics;
        this.market = market;
    }

    private List<Buyer> users() {
        return market.buyers.stream()
                .filter(buyer -> buyer.kind == BuyerKind.USER && buyer.country.equals(country))
                .toList();
    }

    private @Nullable Stockpile inForce() {
        return politics.stockpiles(market, country).stream()
                .max(Comparator.comparingDouble(Stockpile::days))
                .orElse(null);
    }

    private double tonnes(double days) {
        return users().isEmpty() ? 0 : days * users().get(0).baseDemand * 12 / 365;
    }

    private double price(Parameters p) {
        double sum = 0;
        for (Buyer user : users()) {
            sum += at(p.useShare(), user.endUse) * user.price;
        }
        return sum;
    }

    void sell(Parameters p) {
        cost = 0;
        Stockpile rule = inForce();
        if (rule == null) {
            return;
        }
        if (last == null) {
            stock = tonnes(rule.openingDays());
        }
        last = rule;
        if (price(p) > rule.releaseAbove()) {
            double sold = stock * rule.releaseShare();
            for (Buyer user : users()) {
                double part = sold * at(p.useShare(), user.endUse);
                user.stock += part;
                stock -= part;
                cost -= part * user.price * user.basePrice;
            }
        }
    }

    void order(Parameters p) {
        double order = 0;
        Stockpile rule = inForce();
        double nothing = 1e-12 * market.worldSales;
        if (rule != null && price(p) <= rule.buyBelow()) {
            double gap = tonnes(rule.days()) - stock;
            double lacking = users().stream().mapToDouble(user -> user.unmet).sum();
            boolean wants = gap > nothing && lacking <= nothing;
            order = wants ? Math.min(gap, tonnes(rule.days()) / rule.fillMonths()) : 0;
        }
        for (Buyer user : users()) {
            user.wantedByReserve = order * at(p.useShare(), user.endUse);
            user.wanted += user.wantedByReserve;
        }
    }

    void share() {
        for (Buyer user : users()) {
            user.keptByReserve = user.wantedByReserve == 0 ? 0 : user.received() * user.wantedByReserve / user.wanted;
            user.givenByReserve = 0;
            stock += user.keptByReserve;
        }
        if (last == null) {
            return;
        }
        List<Buyer> others = new ArrayList<>(users());
        for (String endUse : last.first()) {
            for (Buyer user : users()) {
                if (user.endUse.equals(endUse)) {
                    give(user, Math.min(stock, user.lack()));
                    others.remove(user);
                }
            }
        }
        double lack = others.stream().mapToDouble(Buyer::lack).sum();
        double served = lack > 0 ? Math.min(1, stock / lack) : 0;
        others.forEach(user -> give(user, served * user.lack()));
    }

    private void give(Buyer user, double tonnes) {
        user.givenByReserve += tonnes;
        stock = Math.max(0, stock - tonnes);
    }

    void pay() {
        if (last == null) {
            return;
        }
        for (Buyer user : users()) {
            if (user.keptByReserve > 0) {
                cost += user.paid * user.keptByReserve / user.received();
            }
            cost -= user.givenByReserve * user.price * user.basePrice;
        }
        cost += stock * last.holdingCost() / 12;
    }
}

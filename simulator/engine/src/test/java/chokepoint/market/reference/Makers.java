package chokepoint.market.reference;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Stage;
import chokepoint.world.MarketPlan.MakerKind;

/** Mines, refineries and recyclers: capacity, output, feed, and what they ask. */
final class Makers {

    private final MarketRules rules;
    private final HostOre hostOre;
    private final Luck luck;
    private final Ventures ventures;

    Makers(MarketRules rules, HostOre hostOre, Luck luck, Ventures ventures) {
        this.ventures = ventures;
        this.rules = rules;
        this.hostOre = hostOre;
        this.luck = luck;
    }

    void invest(Market market, Parameters p, int month) {
        int lead = market.stage == Stage.MINED ? p.mineLead() : p.refineryLead();
        for (Seller maker : market.makers()) {
            Double arriving = maker.building.remove(month);
            maker.capacity += arriving == null ? 0 : arriving;
            if (maker.kind == MakerKind.RECYCLER) {
                continue;
            }
            maker.idle -= rules.idleDecay() * maker.idle;
            reopen(maker, p);
            double wanted = maker.openingCapacity * Math.pow(maker.plannedAsk, p.supplyLong());
            double useful = hostOre.allowed(market, maker, wanted, maker.openingCapacity);
            double plant = maker.capacity + maker.idle;
            double back = Math.min(
                    maker.idle,
                    Math.min(useful - maker.capacity, rules.restartLimit().mid() * plant));
            maker.capacity += Math.max(0, back);
            maker.idle -= Math.max(0, back);
            double underWay = maker.building.values().stream()
                    .mapToDouble(tonnes -> tonnes)
                    .sum();
            double missing = useful - maker.capacity - underWay;
            if (missing > 0 && maker.plannedAsk > 1) {
                maker.building.merge(
                        month + lead, Math.min(missing, rules.investmentLimit().mid() * maker.capacity), Double::sum);
            } else if (wanted < maker.capacity) {
                double closed = Math.min(
                        maker.capacity - wanted,
                        maker.capacity * rules.retirementLimit().mid());
                maker.capacity -= closed;
                maker.idle += closed;
            }
        }
    }

    private void reopen(Seller maker, Parameters p) {
        maker.mothballed -= rules.idleDecay() * maker.mothballed;
        double paying = clip((maker.plannedAsk - 1) / (rules.reopeningPrice() - 1), 0, 1);
        double worth = maker.mothballed - (1 - paying) * maker.openingMothballed;
        double plant = maker.capacity + maker.idle + maker.mothballed;
        double back = clip(worth, 0, rules.restartLimit().mid() * plant);
        maker.mothballed -= back;
        maker.capacity += back;
        maker.openingCapacity += back;
        maker.normal += back * p.utilisation();
    }

    /** Output of firms that need no feed from a market. */
    void dig(Market market, Parameters p) {
        for (Seller maker : market.makers()) {
            if (!maker.isRefinery() && maker.normal == 0) {
                make(maker, 0);
            } else if (!maker.isRefinery()) {
                double wish = maker.normal
                        * Math.pow(maker.plannedAsk, p.supplyShort())
                        * maker.capacity
                        / maker.openingCapacity;
                double months = maker.stock / (rules.sellerCover().mid() * maker.normal);
                double brake = clip((4 - months) / 2, 0, 1);
                double output = Math.min(wish * brake, maker.capacity * luck.outputFactor(maker));
                make(maker, hostOre.allowed(market, maker, output, maker.normal));
            }
        }
    }

    private static void make(Seller maker, double tonnes) {
        maker.output = tonnes;
        maker.openingStock = maker.stock;
        maker.stock += tonnes;
    }

    void refine(Market refined, Parameters p) {
        for (Seller maker : refined.makers()) {
            if (maker.isRefinery()) {
                Buyer feed = maker.buying();
                double target = maker.orders
                        + (rules.sellerCover().mid() * maker.orders - maker.stock)
                                / rules.sellerStockAdjustment().mid();
                double margin = Math.max(maker.ask, ventures.promised(refined, maker)) - cost(feed);
                double usualMargin = 1 - rules.feedPriceShare() - rules.processingCostShare();
                double wish = Math.max(0, target) * clip(0.5 + 0.5 * margin / usualMargin, 0, 1.1);
                wish = Math.min(wish, maker.capacity * luck.outputFactor(maker));
                feed.use = Math.min(wish, feed.stock);
                feed.smoothedUse += rules.orderSmoothing() * (wish - feed.smoothedUse);
                double cover = p.feedCover() + rules.threatCover() * feed.threat;
                double wished = Math.pow(
                        feed.normalPrice / feed.price, rules.coverElasticity().mid());
                double gap = wished * cover * feed.smoothedUse - feed.stock;
                feed.wanted = clip(wish + gap / rules.buyerStockAdjustment().mid(), 0, 3 * maker.normal);
                feed.stock -= feed.use;
                make(maker, feed.use);
            }
        }
    }

    private double cost(Buyer feed) {
        return rules.feedPriceShare() * feed.price + rules.processingCostShare();
    }

    void takeFeed(Market mined, Exchange exchange) {
        for (Buyer refiner : mined.buyers) {
            refiner.stock += refiner.received();
            refiner.seePrice(exchange);
            refiner.normalPrice += (refiner.price - refiner.normalPrice) / rules.referencePriceTime();
        }
    }

    void ask(Market market) {
        for (Seller maker : market.makers()) {
            maker.stock = maker.offered;
            ventures.payPromise(market, maker);
            maker.orders += rules.orderSmoothing() * (maker.ordersNow - maker.orders);
            double gap = maker.openingStock - rules.sellerCover().mid() * maker.orders;
            double target = Math.max(
                    0.05 * maker.normal,
                    maker.output + gap / rules.sellerStockAdjustment().mid());
            double floor = maker.isRefinery()
                    ? Math.min(rules.priceCap() * maker.baseAsk, 0.8 * cost(maker.buying()))
                    : rules.costFloor() * maker.baseAsk;
            double cap = rules.priceCap() * maker.baseAsk;
            maker.ask = moved(rules, maker.ask, target, maker.ordersNow, floor, cap);
            maker.plannedAsk += rules.askSmoothing()
                    * (Math.max(maker.ask, ventures.promised(market, maker)) / maker.baseAsk - maker.plannedAsk);
        }
    }

    static double moved(MarketRules rules, double ask, double target, double orders, double floor, double cap) {
        double tightness = orders + target > 0 ? (orders - target) / (orders + target) : 0;
        double step = rules.askAdjustment().mid() * tightness;
        return clip(ask * (1 + step) / (1 - step), floor, cap);
    }

    static double clip(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}

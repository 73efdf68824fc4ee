package chokepoint.market;

import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.ReserveRule;
import chokepoint.world.Support.Purse;
import chokepoint.world.World;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Public reserves of refined minerals. A reserve is no buyer of its own: it orders with its country's
 * users, who share what arrives with it, and what it gives goes to them (MODEL.md, equations Z1 to Z6).
 * Where no stockpile has ever been in force, nothing is touched.
 */
final class Reserves {

    private final int countries;

    Reserves(Blueprint blueprint) {
        countries = blueprint.countries().size();
    }

    /** The first morning of a run: nobody holds anything. */
    void open(World world) {
        for (double[] tonnes : world.reserveTonnes) {
            Arrays.fill(tonnes, 0);
        }
        for (@Nullable ReserveRule[] rules : world.reserveRule) {
            Arrays.fill(rules, null);
        }
        for (MarketState state : world.markets) {
            Arrays.fill(state.reserveWanted, 0);
            Arrays.fill(state.reserveTaken, 0);
            Arrays.fill(state.reserveGiven, 0);
            Arrays.fill(state.reserveBill, 0);
        }
    }

    /** Before users order: rules take force, and where the mineral is dear, users are sold some of the reserve. */
    void sell(World world, MarketPlan plan) {
        int mineral = plan.mineral();
        for (int c = 0; c < countries; c++) {
            // Z1: what exists is there when the rule first takes force; the last rule outlives its instrument.
            @Nullable ReserveRule inForce = world.support.reserve(c, mineral);
            if (inForce != null) {
                if (world.reserveRule[mineral][c] == null) {
                    world.reserveTonnes[mineral][c] = inForce.openingTonnes();
                }
                world.reserveRule[mineral][c] = inForce;
            }
            if (world.reserveRule[mineral][c] != null) {
                // Z2: sold by share of use, at the price last paid.
                double share =
                        inForce != null && price(world, plan, c) > inForce.releaseAbove() ? inForce.releaseShare() : 0;
                sell(world, plan, c, share * world.reserveTonnes[mineral][c]);
            }
        }
    }

    private void sell(World world, MarketPlan plan, int country, double tonnes) {
        MarketState state = world.markets[plan.index()];
        double uses = uses(world, plan, country);
        double sold = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                double part = tonnes * world.traits.useShare[plan.mineral()][plan.role()[j]] / uses;
                state.buyerStock[j] += part;
                state.reserveBill[j] = -part * state.price[j] * plan.price0()[j];
                sold += part;
            }
        }
        draw(world, plan, country, sold);
    }

    /** After users have ordered: Z3, what the reserve wants is added to their orders, by share of use. */
    void order(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int c = 0; c < countries; c++) {
            if (world.reserveRule[plan.mineral()][c] == null) {
                continue;
            }
            double order = wanted(world, plan, c);
            double uses = uses(world, plan, c);
            for (int j = plan.segment()[c]; j < plan.segment()[c + 1]; j++) {
                if (plan.buyerKind()[j] == BuyerKind.USER) {
                    state.reserveWanted[j] = order * world.traits.useShare[plan.mineral()][plan.role()[j]] / uses;
                    state.wanted[j] += state.reserveWanted[j];
                }
            }
        }
    }

    private static double wanted(World world, MarketPlan plan, int country) {
        ReserveRule rule = world.support.reserve(country, plan.mineral());
        if (rule == null || price(world, plan, country) > rule.buyBelow()) {
            return 0;
        }
        double gap = rule.targetTonnes() - world.reserveTonnes[plan.mineral()][country];
        // A reserve that bids against users who go without would have to give them what it got.
        boolean inNeed = unmet(world, plan, country) > plan.soldOut();
        return gap <= plan.soldOut() || inNeed ? 0 : Math.min(gap, rule.mostBought());
    }

    /** After clearing, before use: the reserve takes its part of what arrived, and makes good what users lack. */
    void receive(World world, MarketPlan plan) {
        for (int c = 0; c < countries; c++) {
            ReserveRule rule = world.reserveRule[plan.mineral()][c];
            if (rule != null) {
                take(world, plan, c);
                for (int endUse : rule.first()) {
                    give(world, plan, c, endUse);
                }
                giveRest(world, plan, c);
            }
        }
    }

    /** Z4: arrivals are shared in proportion to orders. */
    private static void take(World world, MarketPlan plan, int country) {
        MarketState state = world.markets[plan.index()];
        double taken = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                boolean ordered = state.reserveWanted[j] > 0;
                double part = ordered ? state.received[j] * (state.reserveWanted[j] / state.wanted[j]) : 0;
                state.reserveTaken[j] = part;
                state.reserveGiven[j] = 0;
                taken += part;
            }
        }
        world.reserveTonnes[plan.mineral()][country] += taken;
    }

    /** Z5 for the end uses that come first, one after the other. */
    private static void give(World world, MarketPlan plan, int country, int endUse) {
        MarketState state = world.markets[plan.index()];
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER && plan.role()[j] == endUse) {
                double part = Math.min(world.reserveTonnes[plan.mineral()][country], lack(state, j));
                state.reserveGiven[j] += part;
                draw(world, plan, country, part);
            }
        }
    }

    /** Z5 for all others, alike; those that came first lack nothing any more, or nothing is left. */
    private static void giveRest(World world, MarketPlan plan, int country) {
        MarketState state = world.markets[plan.index()];
        double lack = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            lack += plan.buyerKind()[j] == BuyerKind.USER ? lack(state, j) : 0;
        }
        double tonnes = world.reserveTonnes[plan.mineral()][country];
        if (lack <= 0 || tonnes <= 0) {
            return;
        }
        double served = Math.min(1, tonnes / lack);
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                state.reserveGiven[j] += served * lack(state, j);
            }
        }
        // A reserve that does not suffice is left with nothing, not with a rounding error.
        draw(world, plan, country, served < 1 ? tonnes : lack);
    }

    private static double lack(MarketState state, int user) {
        return Math.max(0, state.use[user] - Users.available(state, user));
    }

    /** After users have learned the price: Z6, the reserve pays for what it took, is paid, and pays for its stock. */
    void pay(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        int mineral = plan.mineral();
        for (int c = 0; c < countries; c++) {
            ReserveRule rule = world.reserveRule[mineral][c];
            if (rule == null) {
                continue;
            }
            double bill = 0;
            for (int j = plan.segment()[c]; j < plan.segment()[c + 1]; j++) {
                if (plan.buyerKind()[j] == BuyerKind.USER) {
                    double taken = state.reserveTaken[j];
                    double paid = taken > 0 ? state.paid[j] * (taken / state.received[j]) : 0;
                    double earned = state.reserveGiven[j] * state.price[j] * plan.price0()[j];
                    state.reserveBill[j] += paid - earned;
                    bill += state.reserveBill[j];
                }
            }
            double holding = rule.holdingCost() * world.reserveTonnes[mineral][c];
            double usd = (bill + holding) * world.trend[mineral] * world.traits.price[mineral];
            world.support.spend(Purse.STOCKPILES, c, mineral, usd);
        }
    }

    private static void draw(World world, MarketPlan plan, int country, double tonnes) {
        double left = world.reserveTonnes[plan.mineral()][country] - tonnes;
        world.reserveTonnes[plan.mineral()][country] = Math.max(0, left);
    }

    /** Share of the country's end uses that have users: 1, but for rounding. */
    private static double uses(World world, MarketPlan plan, int country) {
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            boolean user = plan.buyerKind()[j] == BuyerKind.USER;
            sum += user ? world.traits.useShare[plan.mineral()][plan.role()[j]] : 0;
        }
        return sum;
    }

    /** What the country's users last paid or were quoted, relative to the base year. */
    private static double price(World world, MarketPlan plan, int country) {
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                double share = world.traits.useShare[plan.mineral()][plan.role()[j]];
                sum += share * world.markets[plan.index()].price[j];
            }
        }
        return sum / uses(world, plan, country);
    }

    private static double unmet(World world, MarketPlan plan, int country) {
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            boolean user = plan.buyerKind()[j] == BuyerKind.USER;
            sum += user ? world.markets[plan.index()].unmet[j] : 0;
        }
        return sum;
    }
}

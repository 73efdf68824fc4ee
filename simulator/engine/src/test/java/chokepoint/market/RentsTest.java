package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Premiums of desks and lanes in one month, by hand (MODEL.md, S5): asks move by 0.23, and 0.7 of a premium stays. */
class RentsTest {

    private final Simulation simulation = new Simulation(new OneMetal(
                    OneMetal.rules(0.075, 0.01, 0.6, 10),
                    OneMetal.metal(0.5, 1, 0.5, 1),
                    Map.of(),
                    OneMetal.shares("MAKER 0.8, OTHER 0.2"),
                    OneMetal.shares("USER 0.6, MAKER 0.2, OTHER 0.2"),
                    0.02,
                    Map.of(),
                    Map.of())
            .scenario());
    private final MarketState state = simulation.state(simulation.refined(0));
    private final int maker = simulation.country("MAKER");
    private final int lane = maker * state.premium.length + simulation.country("USER");

    private void update() {
        new Rents(simulation.blueprint.rules()).update(simulation.world, simulation.refined(0));
    }

    private double quota(double premium, double orders, double tonnes) {
        state.premium[maker] = premium;
        state.exportOrders[maker] = orders;
        state.exportQuota[maker] = tonnes;
        update();
        return state.premium[maker];
    }

    @Test
    void aQuotaIsWorthWhatIsAskedForAboveIt() {
        // Tightness 1/2: 0.115.
        assertEquals(1.2 * 1.115 / 0.885, quota(1.2, 300, 100), 1e-12);
        assertTrue(state.rentMoved[maker]);
        assertEquals(1, quota(1.1, 0, 100));
        assertEquals(40, quota(39, 900, 1));
    }

    @Test
    void withoutALimitThePremiumFades() {
        assertEquals(1.35, quota(1.5, 300, Double.POSITIVE_INFINITY), 1e-12);
        assertEquals(1, quota(1 + 1e-9, 300, Double.POSITIVE_INFINITY));
        Arrays.fill(state.rentMoved, false);
        assertEquals(1, quota(1, 300, Double.POSITIVE_INFINITY));
        assertFalse(state.rentMoved[maker]);
    }

    private double shut(double priceOfUser, double ask) {
        for (int j = 0; j < state.price.length; j++) {
            // What buyers at home pay does not count.
            state.price[j] = simulation.refined(0).buyerCountry()[j] == maker ? 35 : 1;
        }
        state.price[simulation.refined(0).segment()[simulation.country("USER")]] = priceOfUser;
        int seller = simulation.refined(0).sellersOf()[maker][0];
        state.ask[seller] = ask * simulation.refined(0).ask0()[seller];
        state.premium[maker] = 1;
        state.shut[maker] = true;
        update();
        return state.premium[maker];
    }

    @Test
    void aShutBorderIsWorthThePriceOutsideOverAsksInside() {
        // 600 t abroad at 5 and 200 t at 1 are 4 on average, twice what is asked at home; 0.3 of the way there.
        assertEquals(1.3, shut(5, 2), 1e-12);
        assertEquals(1, shut(1, 2));
        // 900 and 1 make 675.25, and 40 is the most.
        assertEquals(1 + 0.3 * 39, shut(900, 1), 1e-12);
    }

    /** As of a country whose only plant is a project that is not on stream yet: there is no price to compare with. */
    @Test
    void aShutBorderBehindWhichNothingIsSoldIsWorthNothing() {
        for (int seller : simulation.refined(0).sellersOf()[maker]) {
            state.normal[seller] = 0;
        }
        assertEquals(1, shut(5, 2));
    }

    @Test
    void aLicenceIsWorthAsMuchOnItsLaneAndWaitsWhileThatIsClosed() {
        state.licensed[maker] = true;
        state.lanePremium[lane] = 1.2;
        state.laneOrders[lane] = 300;
        state.laneLimit[lane] = 100;
        update();
        double risen = 1.2 * 1.115 / 0.885;
        assertEquals(risen, state.lanePremium[lane], 1e-12);
        assertTrue(state.lanesPriced[maker]);
        assertTrue(state.rentMoved[maker]);

        state.laneLimit[lane] = 0;
        state.rentMoved[maker] = false;
        update();
        assertEquals(risen, state.lanePremium[lane]);
        assertFalse(state.rentMoved[maker]);

        state.licensed[maker] = false;
        state.laneLimit[lane] = Double.POSITIVE_INFINITY;
        update();
        assertEquals(1 + 0.7 * (risen - 1), state.lanePremium[lane], 1e-12);
        state.lanePremium[lane] = 1 + 1e-10;
        update();
        assertEquals(1, state.lanePremium[lane]);
        assertFalse(state.lanesPriced[maker]);
    }
}

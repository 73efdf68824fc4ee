package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.Industry;
import chokepoint.domain.Prior;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guns (1), phones (2) and toys (5) of one country, each of whom wanted 10 t. */
class AllotmentTest {

    private static final int GUNS = 0;
    private static final int PHONES = 1;
    private static final int TOYS = 2;

    private final Simulation simulation = new Simulation(world(1, 2, 5));
    private final MarketState state = simulation.state(simulation.refined(0));

    private static Scenario world(int guns, int phones, int toys) {
        OneMetal metal = new OneMetal(
                Scenarios.rules(),
                OneMetal.metal(0.2, 0.5, 0.2, 0.5),
                Map.of(),
                OneMetal.shares("MAKER 1"),
                OneMetal.shares("USER 0.9, OTHER 0.1"),
                0,
                Map.of(),
                Map.of());
        Map<String, Prior> uses = new LinkedHashMap<>();
        Map<String, Industry> industries = new LinkedHashMap<>();
        List.of("guns", "phones", "toys").forEach(use -> uses.put(use, Prior.of(1 / 3.0)));
        industries.put("guns", new Industry(guns, 1, 0, 1, 1));
        industries.put("phones", new Industry(phones, 1, 0, 1, 1));
        industries.put("toys", new Industry(toys, 1, 0, 1, 1));
        Scenario plain = metal.scenario();
        return IndustryWorlds.with(IndustryWorlds.withUses(plain, Map.of("metal", uses)), industries);
    }

    /** What is left in stock, and what was missed, by guns, phones and toys of USER; OTHER has 50 t left each. */
    private void given(Simulation simulation, double[] stock, double[] unmet) {
        MarketState state = simulation.state(simulation.refined(0));
        for (int j = 0; j < state.use.length; j++) {
            boolean isOther = simulation.refined(0).buyerCountry()[j] != simulation.country("USER");
            state.use[j] = 10;
            state.buyerStock[j] = isOther ? 50 : stock[j - first(simulation)];
            state.unmet[j] = isOther ? 0 : unmet[j - first(simulation)];
        }
        new Allotment(simulation.refined(0), simulation.blueprint.industries()).allot(state);
    }

    private static int first(Simulation simulation) {
        return simulation.refined(0).segment()[simulation.country("USER")];
    }

    private void assertUser(int use, double stock, double unmet) {
        // A share of a sum, and its rest: some ulps of 10 t.
        assertEquals(stock, state.buyerStock[first(simulation) + use], 1e-12);
        assertEquals(unmet, state.unmet[first(simulation) + use], 1e-12);
    }

    @Test
    void stocksThatAreNotNeededGoFirst() {
        given(simulation, new double[] {0, 3, 2}, new double[] {4, 0, 0});

        assertUser(GUNS, 0, 0);
        assertUser(PHONES, 1, 0);
        assertUser(TOYS, 0, 0);
    }

    @Test
    void thenThoseOfTheLowestPriorityGoWithout() {
        given(simulation, new double[] {0, 1, 0}, new double[] {6, 0, 3});

        assertUser(GUNS, 0, 0);
        assertUser(PHONES, 0, 0);
        assertUser(TOYS, 0, 8);
    }

    @Test
    void theSecondIsServedByTheThirdAfterTheFirst() {
        given(simulation, new double[] {0, 0, 0}, new double[] {6, 5, 2});

        assertUser(GUNS, 0, 0);
        // Of the 8 t of toys, 6 went to guns and 2 to phones.
        assertUser(PHONES, 0, 3);
        assertUser(TOYS, 0, 10);
    }

    @Test
    void nobodyServesALowerPriority() {
        given(simulation, new double[] {7, 0, 0}, new double[] {0, 0, 4});

        assertUser(GUNS, 7, 0);
        assertUser(TOYS, 0, 4);
    }

    @Test
    void nothingMovesBetweenEqualsNorAcrossBorders() {
        Simulation equals = new Simulation(world(4, 4, 4));
        given(equals, new double[] {0, 3, 2}, new double[] {4, 0, 0});

        MarketState after = equals.state(equals.refined(0));
        assertEquals(4, after.unmet[first(equals) + GUNS]);
        assertEquals(3, after.buyerStock[first(equals) + PHONES]);
        given(simulation, new double[] {0, 0, 0}, new double[] {10, 10, 10});
        assertUser(GUNS, 0, 10);
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who pays a tariff of 10 % on all foreign origins: all of it the importer, if he is small; part of it
 * the exporters, if he is large.
 *
 * <p>Three producers, five users of whom one takes 0.3 % and one 57 % of the metal, both without output
 * of their own; freight of 4 %, no traders. Demand elasticity 0.65 in the long run, supply elasticity 3
 * at given and ample capacity: capacity that follows price with this elasticity would cycle for ever.
 */
class TariffIncidenceTest {

    private static final double RATE = 0.1;
    private static final double DEMAND_ELASTICITY = 0.65;
    private static final double SUPPLY_ELASTICITY = 3;
    private static final double LARGE_SHARE = 0.57;

    private static final Map<String, Double> OUTPUT = OneMetal.shares("A 0.5, B 0.3, C 0.2");
    private static final Map<String, Double> USE = OneMetal.shares("SMALL 0.003, LARGE 0.57, A 0.2, B 0.1, C 0.127");

    /** Ten times the slowest memory, that of substitution and of habits. */
    private static final int LONG_RUN = 1_000;

    private static Simulation taxedBy(String importer, int stages) {
        Tariff tariff = new Tariff(importer, List.of(), List.of(), List.of(), RATE, new Timing.Window(12, 1_000_000));
        OneMetal world = new OneMetal(
                OneMetal.rules(0.075, 0.01, 0.1, 1),
                OneMetal.metal(0.3, DEMAND_ELASTICITY, SUPPLY_ELASTICITY, 0),
                stages == 2 ? OUTPUT : Map.of(),
                OUTPUT,
                USE,
                0.04,
                Map.of(),
                Map.of("tariff", tariff));
        return new Simulation(world.scenario()).advance(12 + LONG_RUN);
    }

    private static double passThrough(Simulation simulation, String importer) {
        return (simulation.price(importer) - 1) / RATE;
    }

    /** 0.9995 with one stage, 0.9997 with two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSmallImporterPaysHisTariffHimself(int stages) {
        Simulation simulation = taxedBy("SMALL", stages);
        assertEquals(1, passThrough(simulation, "SMALL"), 0.02);
        // What 0.3 % of demand can do to the world price.
        assertEquals(1, simulation.ask("A"), 1e-3);
    }

    /** 0.8955 with one stage, 0.9427 with two, where mines carry part of the burden. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLargeImporterLetsExportersPayPartOfIt(int stages) {
        Simulation simulation = taxedBy("LARGE", stages);
        double passThrough = passThrough(simulation, "LARGE");
        assertTrue(passThrough > 0.85 && passThrough < 0.97, "pass-through " + passThrough);
        assertTrue(simulation.ask("A") < 0.996, "fob " + simulation.ask("A"));
    }

    /**
     * Who bears it, as studies can tell: what the importer's users lose over what his treasury takes. For a
     * small importer 1.031, because he also loses the trade that the tariff ends: the area below 1.1 beside
     * p^-0.65, 0.0969, over 0.1 x 1.1^-0.65. For a large one 0.930 with one stage and 0.976 with two.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void usersLoseWhatTheTreasuryTakesLessWhatExportersPay(int stages) {
        double small = burden(taxedBy("SMALL", stages), "SMALL");
        double large = burden(taxedBy("LARGE", stages), "LARGE");
        assertEquals(1.031, small, 0.01);
        assertTrue(large > 0.85 && large < small - 0.03, "large " + large);
    }

    private static double burden(Simulation simulation, String importer) {
        int country = simulation.country(importer);
        return -simulation.view.consumerSurplusChange(0, country) / simulation.view.tariffRevenue(0, country);
    }

    /** With one stage and one price p before tariff: 0.57 (1.1 p)^-0.65 + 0.43 p^-0.65 = p^3. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void thePriceBeforeTariffIsThatOfTheTextbook(String producer) {
        double demand = LARGE_SHARE * Math.pow(1 + RATE, -DEMAND_ELASTICITY) + 1 - LARGE_SHARE;
        double expected = Math.pow(demand, 1 / (SUPPLY_ELASTICITY + DEMAND_ELASTICITY));
        // Producers sell to importers in unlike shares, and the habit of the base year keeps asks apart a little.
        assertEquals(expected, taxedBy("LARGE", 1).ask(producer), 5e-4);
    }
}

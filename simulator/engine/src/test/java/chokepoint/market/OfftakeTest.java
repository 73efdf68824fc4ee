package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.ProjectState.Life;
import chokepoint.world.Support.Backing;
import chokepoint.world.Support.Purse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Who buys from a project that comes on stream, by hand (MODEL.md, D2). It lies in HOST, which uses 600 t/month; PAYER
 * and OTHER use 200 t each, a fifth of it for guns and the rest for toys. HOST is the only maker besides IDLER, who has no
 * users. Gravity counts 3 at home and half abroad.
 */
class OfftakeTest {

    private static final double LN_2 = 0.6931471805599453;
    /** Of a share of 1; a freight of ln 2 / 5 halves gravity up to rounding. */
    private static final double ROUNDING = 1e-12;

    private final Simulation simulation = world(Map.of(), 0.4);
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final int project = simulation.blueprint.projects().get(0).maker();

    private static Simulation world(Map<String, CapacityAward> policies, double success) {
        Map<String, Prior> uses = new LinkedHashMap<>();
        uses.put("guns", Prior.of(0.2));
        uses.put("toys", Prior.of(0.8));
        OneMetal metal = new OneMetal(
                OneMetal.rules(0.075, 0.01, 0.6, 3),
                OneMetal.metal(0.2, 0.5, 0.2, 0.5),
                Map.of(),
                OneMetal.shares("HOST 0.9, IDLER 0.1"),
                OneMetal.shares("HOST 0.6, PAYER 0.2, OTHER 0.2"),
                LN_2 / 5,
                Map.of(),
                Map.copyOf(policies));
        Project mine = new Project(Prior.of(1200), Prior.of(1e6), Prior.of(1), Prior.of(success));
        return new Simulation(SupportedWorlds.withProjects(
                IndustryWorlds.withUses(metal.scenario(), Map.of("metal", uses)),
                Map.of("metal", Map.of(Stage.REFINED, Map.of("HOST", mine)))));
    }

    private void agree(double usual, String payer, double offtake) {
        Backing backing = new Backing(Purse.DEALS, simulation.country(payer), 0.3, 0, 0.1, offtake, false);
        new Offtake(simulation.blueprint)
                .agree(simulation.world, simulation.blueprint.projects().get(0), usual, backing);
    }

    /** That the project has this share of all purchases of a country's users, and has made room for itself. */
    private void assertShare(double share, String country) {
        int c = simulation.country(country);
        for (int j = plan.segment()[c]; j < plan.segment()[c + 1]; j++) {
            assertEquals(BuyerKind.USER, plan.buyerKind()[j]);
            for (double[][] shares : new double[][][] {state.alpha, state.habit}) {
                assertEquals(share, shares[project][j], ROUNDING);
                for (int i = 0; i < plan.sellers(); i++) {
                    double before = plan.share0()[i][j];
                    assertEquals(i == project ? share : before * (1 - share), shares[i][j], ROUNDING);
                }
            }
        }
    }

    @Test
    void whatIsContractedGoesToThePayersBuyersAndTheRestByGravity() {
        // 60 of 100 t go to PAYER; 40 t as 600 x 3 to 200 / 2 to 200 / 2, so that he gets 2 t of them, and HOST 36.
        agree(100, "PAYER", 0.6);
        assertShare(62 / 200.0, "PAYER");
        assertShare(36 / 600.0, "HOST");
        assertShare(2 / 200.0, "OTHER");
    }

    @Test
    void nobodyBuysMoreThanNineTenthsFromAProject() {
        agree(300, "PAYER", 1);
        assertShare(0.9, "PAYER");
        assertShare(0, "OTHER");
    }

    @Test
    void whereThePayerHasNoBuyersAllOfItGoesByGravity() {
        agree(100, "IDLER", 0.6);
        assertShare(5 / 200.0, "PAYER");
        assertShare(90 / 600.0, "HOST");
        assertShare(5 / 200.0, "OTHER");
    }

    private static Simulation backed(double grant, double success) {
        CapacityAward award =
                new CapacityAward("HOST", List.of(), List.of(), grant, 0, 0.1, 0.5, new Timing.Window(0, 1));
        return world(Map.of("award", award), success);
    }

    /** The fate of a project is one number, so a run tells which of two chances is larger. */
    @Test
    void halfOfWhatBankersAskForIsHalfTheChance() {
        Simulation half = backed(0.125, 0.8);
        Simulation sure = backed(0.25, 0.4);
        Simulation more = backed(0.5, 0.4);
        int built = 0;
        for (int run = 0; run < 40; run++) {
            for (Simulation each : List.of(half, sure, more)) {
                each.open(new RunKey(1, run));
                each.advance(2);
            }
            Life life = half.world.projects.life[0];
            assertEquals(sure.world.projects.life[0], life);
            assertEquals(more.world.projects.life[0], life);
            built += life == Life.ON_STREAM ? 1 : 0;
        }
        // 16 are expected; three standard deviations of 3.1.
        assertTrue(built > 6 && built < 26, "built " + built);
    }

    @Test
    void aProjectComesOnStreamWithItsContracts() {
        // 1200 t/year, of which the metal's utilisation of 0.4 is usually sold.
        Simulation sure = backed(0.25, 1).advance(2);
        MarketState market = sure.state(sure.refined(0));
        assertEquals(100, market.capacity[project], 1e-9);
        assertEquals(40, market.normal[project], 1e-9);
        assertEquals(-1, market.firstOffer[project]);
        // D1: 0.25 of 1e6 USD in the month of the promise only.
        assertEquals(0, sure.view.publicCost(0, sure.country("HOST")));
        assertEquals(250_000, backed(0.25, 1).advance(1).view.publicCost(0, sure.country("HOST")), 1e-6);
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As the pull of the base year on habits goes to zero, long-run prices go to those of the spatial
 * equilibrium of Takayama and Judge (1971): buyers end up where it is cheapest.
 *
 * <p>One metal without a mined market, zero freight, no traders, ample capacity, random tariffs of 0 to
 * 30 % on all lanes abroad from month 0. A lane that costs the share g more than the cheapest keeps
 * about mu / (lambda sigma g) of its base-year share, so the error is linear in mu as long as no lane is
 * near indifference, and of order sqrt(mu / (lambda sigma)) where one is. Errors scale with mu / lambda:
 * with lambda 0.075 instead of 0.3 they are about four times as large.
 */
class SpatialEquilibriumTest {

    private static final double LEARNING = 0.3;
    private static final double SUPPLY_ELASTICITY = 0.5;
    private static final double DEMAND_ELASTICITY = 0.8;

    /** Twice the slowest memory there is, 1 / mu for mu = 1e-4; after half of it no digit shown here moves. */
    private static final int MONTHS = 20_000;

    private static final int CLEAR_WORLDS = 5;

    private record TariffWorld(double[] supply, double[] demand, double[][] tariff) {

        static TariffWorld random(int countries, long seed) {
            Random random = new Random(seed);
            double[] supply = shares(countries, random);
            double[] demand = shares(countries, random);
            double[][] tariff = new double[countries][countries];
            for (int i = 0; i < countries; i++) {
                for (int j = 0; j < countries; j++) {
                    tariff[i][j] = i == j ? 0 : 0.3 * random.nextDouble();
                }
            }
            return new TariffWorld(supply, demand, tariff);
        }

        private static double[] shares(int countries, Random random) {
            double[] weights = random.doubles(countries, 0.3, 1.3).toArray();
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            for (int c = 0; c < countries; c++) {
                weights[c] /= sum;
            }
            return weights;
        }

        SpatialEquilibrium equilibrium() {
            int n = supply.length;
            SpatialEquilibrium solved = new SpatialEquilibrium(
                            supply, demand, SUPPLY_ELASTICITY, DEMAND_ELASTICITY, tariff, new double[n][n])
                    .solve(1e-11);
            assertEquals(0, solved.residual(), 1e-10);
            return solved;
        }

        /** Largest relative error of any ask or delivered price, once the model has come to rest. */
        double error(SpatialEquilibrium equilibrium, double pull) {
            Simulation simulation = new Simulation(world(pull).scenario()).advance(MONTHS);
            double error = 0;
            for (int c = 0; c < supply.length; c++) {
                error = Math.max(error, Math.abs(simulation.ask("C" + c) / equilibrium.ask(c) - 1));
                error = Math.max(error, Math.abs(simulation.price("C" + c) / equilibrium.price(c) - 1));
            }
            return error;
        }

        private OneMetal world(double pull) {
            Map<String, PolicyInstrument> tariffs = new LinkedHashMap<>();
            Map<String, Double> supplies = new LinkedHashMap<>();
            Map<String, Double> demands = new LinkedHashMap<>();
            for (int i = 0; i < supply.length; i++) {
                supplies.put("C" + i, supply[i]);
                demands.put("C" + i, demand[i]);
                for (int j = 0; j < supply.length; j++) {
                    if (i != j) {
                        tariffs.put(
                                "C" + j + " taxes C" + i,
                                new Tariff(
                                        "C" + j,
                                        List.of("C" + i),
                                        List.of(),
                                        List.of(),
                                        tariff[i][j],
                                        new Timing.Window(0, 1_000_000)));
                    }
                }
            }
            return new OneMetal(
                    OneMetal.rules(LEARNING, pull, 0.1, 1),
                    OneMetal.metal(DEMAND_ELASTICITY, DEMAND_ELASTICITY, SUPPLY_ELASTICITY, 0),
                    Map.of(),
                    supplies,
                    demands,
                    0,
                    Map.of(),
                    tariffs);
        }
    }

    /**
     * Seen in the five worlds each, at mu 1e-2, 1e-3 and 1e-4: errors of 0.9-2.5 %, 0.10-0.33 % and
     * 0.010-0.032 %; ratios of 4.9-9.9, then 9.3-10.3.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void pricesGoToTheSpatialEquilibriumInProportionToHabitPull(int countries) {
        int clear = 0;
        for (long seed = 1; clear < CLEAR_WORLDS; seed++) {
            TariffWorld world = TariffWorld.random(countries, seed);
            SpatialEquilibrium equilibrium = world.equilibrium();
            // No unused lane within 1 % of use, no used lane with less than 3 % of its importer's purchases.
            if (equilibrium.leastLoss() < 0.01 || equilibrium.leastShare() < 0.03) {
                continue;
            }
            clear++;
            double coarse = world.error(equilibrium, 1e-2);
            double middle = world.error(equilibrium, 1e-3);
            double fine = world.error(equilibrium, 1e-4);
            String numbers = "seed " + seed + ": " + coarse + ", " + middle + ", " + fine;
            assertTrue(fine < 1e-3, numbers);
            assertTrue(middle / fine > 5 && middle / fine < 20, numbers);
            // At 1e-2 the dearest lanes still matter, and the error is not yet linear.
            assertTrue(coarse / middle > 4 && coarse / middle < 20, numbers);
        }
    }

    /**
     * Whatever the tariffs, also where two sources are all but equally dear. Of 12 worlds each the worst
     * errors are 3.8 %, 1.1 % and 0.25 %.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void pricesGoToTheSpatialEquilibriumNearIndifferenceToo(int countries) {
        for (long seed = 1; seed <= 12; seed++) {
            TariffWorld world = TariffWorld.random(countries, seed);
            SpatialEquilibrium equilibrium = world.equilibrium();
            for (double pull : new double[] {1e-2, 1e-3, 1e-4}) {
                // The square root of mu / (lambda sigma), with a factor below 1 in practice.
                double bound = Math.sqrt(pull / (LEARNING * 4));
                assertTrue(world.error(equilibrium, pull) < bound, "seed " + seed + ", mu " + pull);
            }
        }
    }
}

package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyStateTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theBaseYearRepeatsItselfWithoutShocks(long seed) {
        CompiledScenario scenario = Compiler.compile(Scenarios.random(seed, Map.of(), Map.of()));
        World world = scenario.newWorld();
        MonthlyCycle cycle = scenario.newCycle();
        Draws draws = new Draws(new RunKey(1, 0));
        cycle.open(world, draws);
        for (int month = 0; month < 240; month++) {
            cycle.advance(world, draws);
        }
        for (int m = 0; m < world.markets.length; m++) {
            MarketState market = world.markets[m];
            for (double price : market.price) {
                assertEquals(1, price, 1e-6);
            }
        }
    }
}

package chokepoint.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.world.BaseFlow;
import chokepoint.world.BaseFlows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Base trade of the tiny world, worked out by hand. */
class BaseFlowsTest {

    @Test
    void listsAllTradeOfTheBaseYearInOrder() {
        // B refines all ore of A; A uses half of both minerals, B and C a quarter each.
        assertEquals(
                List.of(
                        "ore mined A B 1200",
                        "ore refined B A 600",
                        "ore refined B B 300",
                        "ore refined B C 300",
                        "salt refined C A 300",
                        "salt refined C B 150",
                        "salt refined C C 150"),
                BaseFlows.of(new TinyWorld().blueprint).stream()
                        .map(BaseFlowsTest::text)
                        .toList());
    }

    private static String text(BaseFlow flow) {
        return String.join(
                " ",
                flow.mineral(),
                flow.stage().word(),
                flow.exporter(),
                flow.importer(),
                // Base trade is fitted to 1e-13 of supply.
                String.valueOf(Math.round(1e6 * flow.tonnesPerYear()) / 1_000_000));
    }
}

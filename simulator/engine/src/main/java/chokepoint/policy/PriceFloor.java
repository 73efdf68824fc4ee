package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.Support;
import java.util.List;

/**
 * Promises a country's makers a price and pays what the market does not, a one-sided contract for
 * difference: 110,000 USD/t for neodymium-praseodymium of MP Materials (July 2025).
 *
 * @param minerals empty means all
 * @param stages empty means both; the floor is then promised of mined feed too, whose base price is half of the refined one
 * @param floor at least this much
 */
public record PriceFloor(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("USD/t") double floor,
        Timing timing)
        implements PolicyInstrument {

    public PriceFloor {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Require.between(floor, 0, 1e9, "floor");
    }

    @Override
    public PriceFloor withTiming(Timing other) {
        return new PriceFloor(country, minerals, stages, floor, other);
    }

    /** Nobody: only itself, which is never its own target. */
    @Override
    public List<String> targets() {
        return List.of(country);
    }

    @Override
    public double harm(PoliticsRules rules) {
        return 0;
    }

    @Override
    public Effect bind(Lanes lanes) {
        int[] desks = lanes.desks(minerals, stages, country);
        return new Effect() {
            @Override
            public void tighten(Border border, Moment moment) {}

            @Override
            public void support(Support support, Moment moment) {
                for (int desk : desks) {
                    support.promise(desk, floor);
                }
            }
        };
    }
}

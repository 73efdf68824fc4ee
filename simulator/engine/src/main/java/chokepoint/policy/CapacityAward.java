package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.Support;
import chokepoint.world.Support.Backing;
import java.util.List;

/**
 * Pays for a country's own projects, as Title III of the US Defense Production Act does.
 *
 * @param minerals empty means all
 * @param stages empty means both
 * @param grant share of the capital cost that is given away
 * @param loan share of the capital cost that is lent
 * @param loanCost what a loan costs the public, as a share of it
 * @param offtake share of a project's usual output that the country's own buyers contract
 */
public record CapacityAward(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("1") double grant,
        @Unit("1") @Default("0") double loan,
        @Unit("1") @Default("0.1") double loanCost,
        @Unit("1") @Default("0") double offtake,
        Timing timing)
        implements PolicyInstrument {

    public CapacityAward {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Terms.check(grant, loan, loanCost, offtake);
    }

    @Override
    public CapacityAward withTiming(Timing other) {
        return new CapacityAward(country, minerals, stages, grant, loan, loanCost, offtake, other);
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
        int[] projects = lanes.projects(minerals, stages, country);
        Backing offer =
                new Backing(Support.Purse.AWARDS, lanes.country(country), grant, loan, loanCost, offtake, false);
        return new Effect() {
            @Override
            public void tighten(Border border, Moment moment) {}

            @Override
            public void support(Support support, Moment moment) {
                for (int project : projects) {
                    support.back(project, offer);
                }
            }
        };
    }
}

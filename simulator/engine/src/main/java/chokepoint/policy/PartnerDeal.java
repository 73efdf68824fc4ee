package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.random.Purpose;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.Support;
import chokepoint.world.Support.Backing;
import java.util.List;

/**
 * Pays for projects in a partner country and contracts part of their output, as the United States
 * agreed with Ukraine (April 2025), Australia (October 2025) and DR Congo (December 2025). War or a
 * default can end a deal; what was built is then lost.
 *
 * @param country the one that pays
 * @param host the one in which the projects lie
 * @param minerals empty means all
 * @param stages empty means both
 * @param grant share of the capital cost that is given away
 * @param loan share of the capital cost that is lent
 * @param loanCost what a loan costs the public, as a share of it
 * @param offtake share of a project's usual output that the payer's buyers contract
 * @param firstOffer whether the payer's buyers are served first in a shortage
 * @param endsPerYear expected number of ends in a year; a month's chance is a twelfth of it
 */
public record PartnerDeal(
        @NameOf("countries") String country,
        @NameOf("countries") String host,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Unit("1") double grant,
        @Unit("1") @Default("0") double loan,
        @Unit("1") @Default("0.1") double loanCost,
        @Unit("1") double offtake,
        @Default("false") boolean firstOffer,
        @Unit("1/year") @Default("0") double endsPerYear,
        Timing timing)
        implements PolicyInstrument {

    public PartnerDeal {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        Terms.check(grant, loan, loanCost, offtake);
        Require.between(endsPerYear, 0, 12, "ends-per-year");
    }

    @Override
    public PartnerDeal withTiming(Timing other) {
        return new PartnerDeal(
                country, host, minerals, stages, grant, loan, loanCost, offtake, firstOffer, endsPerYear, other);
    }

    /** Nobody: it is against neither side. */
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
        int[] projects = lanes.projects(minerals, stages, host);
        int payer = lanes.country(country);
        return new Dealing(
                projects,
                new Backing(Support.Purse.DEALS, payer, grant, loan, loanCost, offtake, firstOffer),
                endsPerYear / 12);
    }

    /** Remembers whether the deal has ended. */
    private record Dealing(int[] projects, Backing offer, double endsPerMonth) implements Effect {

        @Override
        public void tighten(Border border, Moment moment) {}

        @Override
        public void support(Support support, Moment moment) {
            if (moment.uniform(Purpose.DEAL_END) < endsPerMonth) {
                moment.memory()[0] = 1;
            }
            boolean ended = moment.memory()[0] > 0;
            for (int project : projects) {
                if (ended) {
                    support.abandon(project, offer);
                } else {
                    support.back(project, offer);
                }
            }
        }

        @Override
        public int memory() {
            return 1;
        }
    }
}

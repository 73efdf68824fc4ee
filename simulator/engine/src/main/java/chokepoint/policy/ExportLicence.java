package chokepoint.policy;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import java.util.List;

/**
 * Makes a country's exports of some minerals need licences: nothing leaves until the first are
 * granted, then trade comes back lane by lane, sooner to friends and never to adversaries.
 *
 * <p>Gallium after August 2023: nothing in month 1, 27 % of normal in month 4, all by month 10;
 * antimony to the United States never ({@code hazard_rates.csv}, found).
 *
 * @param minerals empty means all
 * @param stages empty means both
 * @param destinations the importers that need licences; empty means all of them
 * @param delay months until the first licence; about two (45 working days)
 * @param rampToFriend months from the first licence to normal trade with an ally (relation 1)
 * @param rampToStranger the same at relation 0; in proportion between
 * @param adversaryBelow relation under which no licence is granted
 */
public record ExportLicence(
        @NameOf("countries") String country,
        @Default("[]") List<@NameOf("minerals") String> minerals,
        @Default("[]") List<Stage> stages,
        @Default("[]") List<@NameOf("countries") String> destinations,
        @Unit("months") int delay,
        @Unit("months") double rampToFriend,
        @Unit("months") double rampToStranger,
        @Unit("1") double adversaryBelow,
        Timing timing)
        implements PolicyInstrument {

    public ExportLicence {
        minerals = List.copyOf(minerals);
        stages = List.copyOf(stages);
        destinations = List.copyOf(destinations);
        Require.between(delay, 0, 120, "delay");
        Require.between(rampToFriend, 0, 240, "ramp-to-friend");
        Require.between(rampToStranger, rampToFriend, 480, "ramp-to-stranger");
        Require.between(adversaryBelow, -1, 1, "adversary-below");
    }

    @Override
    public ExportLicence withTiming(Timing other) {
        return new ExportLicence(
                country, minerals, stages, destinations, delay, rampToFriend, rampToStranger, adversaryBelow, other);
    }

    @Override
    public List<String> targets() {
        return destinations;
    }

    @Override
    public double harm(PoliticsRules rules) {
        return rules.harmOfLicence();
    }

    /** Share of normal trade that licences allow. */
    double share(int monthsInForce, double relation) {
        if (relation < adversaryBelow || monthsInForce < delay) {
            return 0;
        }
        double ramp = rampToStranger + (rampToFriend - rampToStranger) * Math.max(0, relation);
        // Without a ramp it is infinite, so all of normal trade.
        return Math.min(1, (monthsInForce - delay + 1) / ramp);
    }

    @Override
    public Effect bind(Lanes lanes) {
        int[] licensed = lanes.between(minerals, stages, List.of(country), destinations);
        double[] normal = new double[licensed.length];
        int[] importer = new int[licensed.length];
        for (int k = 0; k < licensed.length; k++) {
            normal[k] = lanes.baseTrade(licensed[k]);
            importer[k] = lanes.importer(licensed[k]);
        }
        return new Licensing(this, licensed, normal, importer);
    }

    private record Licensing(ExportLicence licence, int[] lanes, double[] normal, int[] importer) implements Effect {

        @Override
        public void tighten(Border border, Moment moment) {
            for (int k = 0; k < lanes.length; k++) {
                double share = licence.share(moment.monthsInForce(), moment.relation(importer[k]));
                if (share < 1) {
                    border.limitLane(lanes[k], share * normal[k]);
                }
            }
        }

        @Override
        public boolean isSteady() {
            return false;
        }
    }
}

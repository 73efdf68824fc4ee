package chokepoint.app.report;

import chokepoint.app.results.StudyHeading;
import java.util.List;
import java.util.Locale;

/** The running text of every report: how the numbers come about, and what they cannot say. */
final class Prose {

    static final List<String> LIMITS = List.of(
            "The model cannot know whether governments will do what its rates of chance say, how large firms and"
                    + " contracts would react, which substitutes will be invented, and what a shortage of a few tonnes"
                    + " costs an industry.",
            "Not in the model: ownership of companies, exchange rates, growth of demand, cost of capital, investment in"
                    + " recycling. Each user pays one price; there are no contracts. A region such as the European"
                    + " Union acts as one country. Controls act on a mineral, not on goods that contain it.",
            "A peak price above 20 times the start price says only that the price is beyond what the model can tell:"
                    + " there users give up use until the cap of 40. Read lost use and unmet demand instead.",
            "Costs of shortage are orders of magnitude: they count unmet use only and add up over minerals although a"
                    + " product that lacks two is lost once. Compare scenarios within one mineral.",
            "All errors and intervals here are Monte Carlo error: what more runs would change. They hold no uncertainty"
                    + " of data, of parameters (unless the study draws them) or of the model itself.");

    private Prose() {}

    static List<String> method(StudyHeading heading) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Trade in each mineral is simulated month by month for %,d months. Chance decides when"
                                + " governments act, when mines and routes fail and how demand moves; so each scenario is"
                                + " run %,d times with different luck, and what is told here is how the runs are"
                                + " distributed.",
                        heading.months(),
                        heading.runs()),
                "Runs of the same number meet the same random numbers in every scenario (common random numbers): the same"
                        + " outage strikes in the same month. Differences between scenarios are taken run by run, and are"
                        + " therefore known far better than the levels.",
                "An interval of a mean is 95\u00A0%, by Student\u2019s t over runs. Many numbers are shown at once, so some"
                        + " intervals miss by chance; titles therefore call a difference one only if it measures four"
                        + " standard errors.",
                "Prices are relative to the price delivered in the base year. Sums in USD are at the price level of the"
                        + " base year and not discounted. N-1 adequacy is the share of use that could be met without the"
                        + " largest foreign supplier.");
    }

    static List<String> sweepMethod() {
        return List.of(
                "The study is run at every point of a design: a set of levels of all factors. All points see the same"
                        + " random numbers, so points differ by their levels and not by luck.",
                "Which indices there are depends on the design: shares of variance (Sobol), mean sizes of elementary"
                        + " effects (Morris), or the change when one factor moves alone. Their 95\u00A0% intervals hold"
                        + " the choice of points and the luck of runs; luck of runs is taken off the variance between"
                        + " points.");
    }
}

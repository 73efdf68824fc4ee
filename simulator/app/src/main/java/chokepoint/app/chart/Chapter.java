package chokepoint.app.chart;

/** A part of the report, in its order. Every figure belongs to one. */
public enum Chapter {
    ANSWER("What each policy buys", "The change that each scenario makes, run by run against the reference."),
    PRICES(
            "Prices month by month",
            "The middle line is the median of the runs; half of the runs lie in the dark band, nine tenths in the light"
                    + " one. A band does not follow the path of any one run."),
    DISTRIBUTIONS("How outcomes are distributed", "Every run counts alike; spread is luck, not error."),
    EXCEEDANCE("How likely extremes are", "Read a level on the horizontal axis, and the share of runs above it."),
    DIFFERENCES(
            "Differences between scenarios",
            "Mean of the paired differences with its 95\u00A0% interval; an interval that holds zero is not told from"
                    + " chance."),
    FLOWS("Who supplies whom", "Trade before and after, by supplier and buyer."),
    SUPPLY("Where supply comes from", "Shares of supply by country."),
    END_USES("Which uses go short", "Use that supply did not meet, by end use."),
    COST_BENEFIT("Cost against benefit", "What the public pays for a policy, and what it saves."),
    RELATIONS("Relations and retaliation", "How governments answer each other."),
    ATTRIBUTION("What causes the effect", "Each switch's share of the effect of all of them together."),
    SENSITIVITY("Which inputs matter", "How the result moves when the inputs do."),
    BACKTEST("Against what happened", "Runs from what was known before, beside what was observed."),
    ASSUMPTIONS("What the numbers rest on", "Inputs by where they come from.");

    private final String heading;
    private final String lead;

    Chapter(String heading, String lead) {
        this.heading = heading;
        this.lead = lead;
    }

    public String heading() {
        return heading;
    }

    /** A sentence on how to read its figures. */
    public String lead() {
        return lead;
    }
}

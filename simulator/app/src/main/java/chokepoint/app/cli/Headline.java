package chokepoint.app.cli;

import java.util.List;

/**
 * A metric over all minerals that the console shows.
 *
 * @param unit as shown, for levels
 * @param changeUnit as shown, for changes
 * @param scale from the metric's unit to the one shown
 */
record Headline(String metric, String title, String unit, String changeUnit, double scale, int decimals) {

    private static final double BILLION = 1e9;
    private static final double PERCENT = 100;
    private static final String MONEY = "bn USD/yr";

    /** Whether it is shown only where some scenario costs the public anything. */
    boolean isPublic() {
        return metric.equals("public-cost");
    }

    /** All, for runs of a number of months. */
    static List<Headline> all(int months) {
        double perYear = 12.0 / months / BILLION;
        return List.of(
                new Headline("purchase-cost", "cost", MONEY, MONEY, perYear, 3),
                new Headline("unmet-demand", "unmet demand", "%", "% pts", PERCENT, 3),
                new Headline("lost-use", "lost use", "%", "% pts", PERCENT, 3),
                new Headline("tariff-revenue", "tariffs", MONEY, MONEY, perYear, 3),
                new Headline("public-cost", "public cost", MONEY, MONEY, perYear, 3));
    }
}

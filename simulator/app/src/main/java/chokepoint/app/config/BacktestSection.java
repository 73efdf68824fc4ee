package chokepoint.app.config;

import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import java.util.Map;

/**
 * The section {@code backtest} of a study file as it is written: a past event, in calendar months.
 *
 * @param country a focus country; its delivered price is compared
 * @param start calendar month of the run's first month, for example {@code 2010-01}
 * @param before last month before the announcement; prices are ratios to it
 * @param effective month in which the control or tariff took force
 * @param until last month in which a peak is looked for
 * @param supplyCut share of world supply that the event took away, for the static benchmark
 * @param tariff rate of which the pass-through is asked
 * @param targets by metric
 * @param observed price ratios to {@code before}, by calendar month
 */
record BacktestSection(
        String country,
        String mineral,
        String start,
        String before,
        String effective,
        String until,
        @Default("0") @Unit("1") double supplyCut,
        @Default("0") @Unit("1") double tariff,
        Map<String, Observation> targets,
        @Default("{}") @Unit("1") Map<String, Double> observed) {

    /**
     * What was observed, from where, and how well it is known.
     *
     * @param low lower end of what the sources allow
     * @param high upper end
     * @param provenance class, as in the tables
     */
    record Observation(double observed, double low, double high, String source, String provenance) {

        Observation {
            Require.between(observed, low, high, "observed");
        }
    }
}

package chokepoint.precision;

import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;

/** Models of which mean and 95 % quantile are known: a stand-in for a scenario. */
enum Model {
    NORMAL(10, 10 + 3 * Model.Z95) {
        @Override
        double value(double u, double v) {
            return 10 + 3 * Normal.quantile(u);
        }
    },
    EXPONENTIAL(1, -Reals.log(0.05)) {
        @Override
        double value(double u, double v) {
            return -Reals.log(u);
        }
    },
    LOGNORMAL(Reals.exp(0.5), Reals.exp(Model.Z95)) {
        @Override
        double value(double u, double v) {
            return Reals.exp(Normal.quantile(u));
        }
    },
    /** Lost tonnes of a shock that comes in one run of ten. */
    RARE(0.2, 1 - Reals.log(0.5)) {
        @Override
        double value(double u, double v) {
            return u < 0.1 ? 1 - Reals.log(v) : 0;
        }
    },
    /** Whether a thing happens that happens in one run of fifty. */
    BERNOULLI(0.02, 0) {
        @Override
        double value(double u, double v) {
            return u < 0.02 ? 1 : 0;
        }
    },
    /** A price near its base in 85 % of runs, and about five times that, lognormal, where a ban comes. */
    BIMODAL(0.85 + 0.15 * 5 * Reals.exp(0.125), 5 * Reals.exp(0.5 * Normal.quantile(2.0 / 3))) {
        @Override
        double value(double u, double v) {
            double z = Normal.quantile(v);
            return u < 0.15 ? 5 * Reals.exp(0.5 * z) : 1 + 0.1 * z;
        }
    },
    /** Difference that a policy makes to a lognormal price: 10 % more of it, and noise that is not common. */
    DIFFERENCE_COMMON(0.1 * Reals.exp(0.5), Double.NaN) {
        @Override
        double value(double u, double v) {
            double first = Reals.exp(Normal.quantile(u));
            return 1.1 * first + 0.1 * Normal.quantile(v) - first;
        }
    },
    /** Difference that a policy makes which matters in one run of five only, and costs a little in all. */
    DIFFERENCE_SELDOM(0.19, Double.NaN) {
        @Override
        double value(double u, double v) {
            return u < 0.2 ? -Reals.log(v) - 0.01 : -0.01;
        }
    };

    private static final double Z95 = 1.6448536269514722;

    final double mean;
    final double quantile95;

    Model(double mean, double quantile95) {
        this.mean = mean;
        this.quantile95 = quantile95;
    }

    /** The outcome of a run, from two uniform numbers. */
    abstract double value(double u, double v);

    double truth(Statistic statistic) {
        return statistic == Statistic.QUANTILE ? quantile95 : mean;
    }

    /** Runs {@code from} to {@code to} of a study, of which each {@code seed} has another. */
    void fill(long seed, double[] values, int from, int to) {
        Draws draws = new Draws(new RunKey(seed, 0));
        long first = Draws.entity(name());
        long second = Draws.entity(name() + "-second");
        for (int run = from; run < to; run++) {
            values[run] =
                    value(draws.uniform(Purpose.PARAMETER, first, run), draws.uniform(Purpose.PARAMETER, second, run));
        }
    }

    double[] sample(long seed, int runs) {
        double[] values = new double[runs];
        fill(seed, values, 0, runs);
        return values;
    }
}

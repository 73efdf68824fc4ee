package chokepoint.policy;

import chokepoint.random.Purpose;

/**
 * A month in which an instrument has been in force for a while, and its country is on the same terms
 * with all others.
 *
 * @param monthsInForce 0 in the first month
 * @param terms relation with every country
 * @param memory what the instrument remembers
 */
record FirstMonth(int monthsInForce, double terms, double[] memory) implements Moment {

    static FirstMonth of(PolicyInstrument.Effect effect) {
        return new FirstMonth(0, 0, new double[effect.memory()]);
    }

    @Override
    public double relation(int country) {
        return terms;
    }

    @Override
    public double uniform(Purpose purpose) {
        return 0.5;
    }
}

package chokepoint.policy;

import chokepoint.domain.Require;

/** What public money for a project must keep to, whoever pays it and wherever the project lies. */
final class Terms {

    private Terms() {}

    /**
     * Requires shares from 0 to 1.
     *
     * @param grant share of the capital cost that is given away
     * @param loan share of the capital cost that is lent, of what the grant leaves
     * @param loanCost what a loan costs the public, as a share of it
     * @param offtake share of usual output that is contracted
     */
    static void check(double grant, double loan, double loanCost, double offtake) {
        Require.between(grant, 0, 1, "grant");
        Require.between(loan, 0, 1, "loan");
        if (grant + loan > 1) {
            throw new IllegalArgumentException(
                    "loan (" + loan + ") must not exceed what the grant (" + grant + ") leaves of 1");
        }
        Require.between(loanCost, 0, 1, "loan-cost");
        Require.between(offtake, 0, 1, "offtake");
    }
}

package chokepoint.app.cli;

import chokepoint.equivalence.Evidence;
import chokepoint.equivalence.Verdict;

/** One metric of one scenario in two results folders. */
record ComparedOutcome(String scenario, String column, Evidence evidence, Verdict verdict) {}

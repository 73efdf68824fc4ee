/** Scenarios times replications with one seed: runs, shards, summaries. */
@NullMarked
package chokepoint.study;

import org.jspecify.annotations.NullMarked;

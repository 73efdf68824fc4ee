/** What can be said of a distribution from a sample of it: pure functions of the values in their order. */
@NullMarked
package chokepoint.statistics;

import org.jspecify.annotations.NullMarked;

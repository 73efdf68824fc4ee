/** Benchmarks of what only the market itself can see. */
@NullMarked
package chokepoint.market;

import org.jspecify.annotations.NullMarked;

/** How fast it is: JMH benchmarks, never part of the tests. See README.md for how to run them. */
@NullMarked
package chokepoint.bench;

import org.jspecify.annotations.NullMarked;

/** How many runs are enough: targets, intervals, and when to stop. Pure functions, no files, no threads. */
@NullMarked
package chokepoint.precision;

import org.jspecify.annotations.NullMarked;

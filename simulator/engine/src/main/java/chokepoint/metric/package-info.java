/** Named numbers, one per run. */
@NullMarked
package chokepoint.metric;

import org.jspecify.annotations.NullMarked;

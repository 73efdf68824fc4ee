/** The scenario in arrays (immutable) and all that changes during a run. */
@NullMarked
package chokepoint.world;

import org.jspecify.annotations.NullMarked;

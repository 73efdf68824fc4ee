/** Rules on the engine as a whole. */
@NullMarked
package chokepoint;

import org.jspecify.annotations.NullMarked;

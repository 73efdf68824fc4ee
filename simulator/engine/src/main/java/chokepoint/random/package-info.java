/** Random numbers looked up by name rather than drawn in sequence. */
@NullMarked
package chokepoint.random;

import org.jspecify.annotations.NullMarked;

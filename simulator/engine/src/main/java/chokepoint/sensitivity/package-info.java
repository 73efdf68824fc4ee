/** Which factors an output depends on, with what replicate noise can do to it split off. */
@NullMarked
package chokepoint.sensitivity;

import org.jspecify.annotations.NullMarked;

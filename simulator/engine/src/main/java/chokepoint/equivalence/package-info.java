/** Whether two samples of an outcome are the same up to a margin. */
@NullMarked
package chokepoint.equivalence;

import org.jspecify.annotations.NullMarked;

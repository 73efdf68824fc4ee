/** The only exponentials, logarithms and powers, and sums in a fixed order. */
@NullMarked
package chokepoint.numeric;

import org.jspecify.annotations.NullMarked;

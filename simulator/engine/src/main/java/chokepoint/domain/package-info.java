/** What exists, and the checks that every value passes at the door. */
@NullMarked
package chokepoint.domain;

import org.jspecify.annotations.NullMarked;

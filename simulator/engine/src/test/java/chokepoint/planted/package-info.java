/**
 * A small engine in which every rule of {@link chokepoint.LayeringTest} and {@link
 * chokepoint.ForbiddenTest} is broken once, so that each rule is seen to fail. Never run.
 */
@NullMarked
package chokepoint.planted;

import org.jspecify.annotations.NullMarked;

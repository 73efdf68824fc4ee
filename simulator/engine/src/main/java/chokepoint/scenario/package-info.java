/** What is assumed, by name; and its translation into numbers. */
@NullMarked
package chokepoint.scenario;

import org.jspecify.annotations.NullMarked;

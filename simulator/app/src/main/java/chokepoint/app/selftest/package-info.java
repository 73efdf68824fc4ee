/** Whether this machine computes the bits that the jar says it should. */
@NullMarked
package chokepoint.app.selftest;

import org.jspecify.annotations.NullMarked;

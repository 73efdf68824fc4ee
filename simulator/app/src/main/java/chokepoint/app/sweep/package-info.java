/** Runs a sweep: its points, scenario by scenario, into a journal, and reads them back. No console, no clock. */
@NullMarked
package chokepoint.app.sweep;

import org.jspecify.annotations.NullMarked;

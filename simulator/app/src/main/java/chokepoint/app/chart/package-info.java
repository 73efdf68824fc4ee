/** Charts drawn from the files of a results folder; nothing here knows the engine. */
@NullMarked
package chokepoint.app.chart;

import org.jspecify.annotations.NullMarked;

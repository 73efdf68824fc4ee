@NullMarked
package chokepoint.planted.app.chart;

import org.jspecify.annotations.NullMarked;

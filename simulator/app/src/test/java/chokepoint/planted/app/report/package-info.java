@NullMarked
package chokepoint.planted.app.report;

import org.jspecify.annotations.NullMarked;

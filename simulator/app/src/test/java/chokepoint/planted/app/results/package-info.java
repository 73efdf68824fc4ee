@NullMarked
package chokepoint.planted.app.results;

import org.jspecify.annotations.NullMarked;

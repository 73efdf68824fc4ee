@NullMarked
package chokepoint.planted.app.serve;

import org.jspecify.annotations.NullMarked;

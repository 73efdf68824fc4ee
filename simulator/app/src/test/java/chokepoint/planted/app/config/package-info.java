@NullMarked
package chokepoint.planted.app.config;

import org.jspecify.annotations.NullMarked;

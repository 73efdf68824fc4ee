/** Designs of experiments: factors, and the points at which they are tried (MODEL.md, section 8.8). */
@NullMarked
package chokepoint.design;

import org.jspecify.annotations.NullMarked;

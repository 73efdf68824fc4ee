/** Finished work on the disk, so that a killed experiment goes on and many machines can share one. */
@NullMarked
package chokepoint.journal;

import org.jspecify.annotations.NullMarked;

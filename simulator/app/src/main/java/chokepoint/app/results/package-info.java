/** The results folder: its files, their names, and how they are written and read back. */
@NullMarked
package chokepoint.app.results;

import org.jspecify.annotations.NullMarked;

/** The command line: parse, call, exit code. The only place that writes to standard output. */
@NullMarked
package chokepoint.app.cli;

import org.jspecify.annotations.NullMarked;

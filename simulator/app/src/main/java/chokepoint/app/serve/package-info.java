/** A web server for this machine alone, which shows what lies in a folder of results and changes nothing. */
@NullMarked
package chokepoint.app.serve;

import org.jspecify.annotations.NullMarked;

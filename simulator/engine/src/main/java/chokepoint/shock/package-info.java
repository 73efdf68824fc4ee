/** What nobody decides: demand cycles and mine outages. */
@NullMarked
package chokepoint.shock;

import org.jspecify.annotations.NullMarked;

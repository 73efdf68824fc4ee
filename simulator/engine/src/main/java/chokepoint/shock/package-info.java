/** What nobody decides: demand cycles, mine outages and corridors that close. */
@NullMarked
package chokepoint.shock;

import org.jspecify.annotations.NullMarked;

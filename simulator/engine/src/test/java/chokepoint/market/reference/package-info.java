/** The market written a second time, slowly and plainly, to check the array kernel against. */
@NullMarked
package chokepoint.market.reference;

import org.jspecify.annotations.NullMarked;

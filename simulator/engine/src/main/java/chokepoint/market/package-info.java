/** The months: production, trade, prices, stocks, investment. */
@NullMarked
package chokepoint.market;

import org.jspecify.annotations.NullMarked;

/** What governments do at their borders, and when. */
@NullMarked
package chokepoint.policy;

import org.jspecify.annotations.NullMarked;

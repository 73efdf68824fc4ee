/** Configuration: files with line numbers become records, and every fault in them is listed at once. */
@NullMarked
package chokepoint.app.config;

import org.jspecify.annotations.NullMarked;

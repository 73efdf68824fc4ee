/** The report: one page of HTML, and its tables, made from the files of a results folder alone. */
@NullMarked
package chokepoint.app.report;

import org.jspecify.annotations.NullMarked;

package chokepoint.app.chart;

import java.awt.Color;

/**
 * A line and what it stands for.
 *
 * @param dashed whether the line is
 */
record LegendEntry(String text, Color colour, boolean dashed) {}

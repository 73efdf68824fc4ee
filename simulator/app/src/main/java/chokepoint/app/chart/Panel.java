package chokepoint.app.chart;

import java.awt.Color;
import org.jfree.chart.plot.XYPlot;

/**
 * A plot with a caption above it.
 *
 * @param caption what sets this panel apart; may be empty
 * @param note what its vertical axis shows, and in which unit; may be empty
 * @param height of the plot with its axes, in pixels
 */
record Panel(String caption, Color colour, String note, XYPlot plot, int height) {}

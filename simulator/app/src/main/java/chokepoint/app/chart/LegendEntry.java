package chokepoint.app.chart;

import java.awt.Color;

/** A colour and what it stands for. */
record LegendEntry(String text, Color colour) {}

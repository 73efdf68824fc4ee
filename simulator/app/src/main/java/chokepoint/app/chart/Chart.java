package chokepoint.app.chart;

import java.util.List;

/**
 * A picture that says one thing: its title is the finding, computed from the numbers that it shows.
 *
 * @param name of its files
 * @param subtitle what is shown, in which unit, from how many runs and which seed
 * @param columns how many panels stand side by side
 */
public record Chart(
        String name, String title, String subtitle, List<LegendEntry> legend, List<Panel> panels, int columns) {

    public Chart {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }
}

package chokepoint.app.chart;

import java.util.List;

/**
 * A picture that says one thing: its title is the finding, computed from the numbers that it shows.
 *
 * @param name of its files, which it cannot lead out of their folder
 * @param subtitle what is shown, in which unit, from how many runs and which seed
 * @param columns how many panels stand side by side
 */
public record Chart(
        String name, String title, String subtitle, List<LegendEntry> legend, List<Panel> panels, int columns) {

    public Chart {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("name (" + name + ") must be the name of a file");
        }
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }
}

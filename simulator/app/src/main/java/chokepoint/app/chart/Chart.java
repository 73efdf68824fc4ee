package chokepoint.app.chart;

import java.util.List;

/**
 * A picture that says one thing: its title is the finding, computed from the numbers that it shows.
 *
 * @param name of its files, which it cannot lead out of their folder
 * @param subtitle what is shown, in which unit, from how many runs and which seed
 * @param columns how many panels stand side by side
 * @param topic where it stands in the report, and what it is about
 * @param data the numbers drawn
 * @param error how large its Monte Carlo error is, or where it is drawn: a sentence
 */
public record Chart(
        String name,
        String title,
        String subtitle,
        List<LegendEntry> legend,
        List<Panel> panels,
        int columns,
        Topic topic,
        ChartData data,
        String error) {

    public Chart {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("name (" + name + ") must be the name of a file");
        }
        int most = panels.size();
        if (data.rows().stream().anyMatch(row -> row.panel() >= most)) {
            throw new IllegalArgumentException("data of " + name + " must point at its " + most + " panels");
        }
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }

    /** The same under another name, to stand beside others of its kind. */
    public Chart named(String other) {
        return new Chart(other, title, subtitle, legend, panels, columns, topic, data, error);
    }

    /** What someone who cannot see it is told: the finding, and what is drawn. */
    public String alt() {
        return title + ". " + subtitle;
    }
}

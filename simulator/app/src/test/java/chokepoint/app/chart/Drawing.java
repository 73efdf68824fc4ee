package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;

/** Looks into the SVG of a chart. */
final class Drawing {

    private Drawing() {}

    /** That its words stand there, and between the axes more than the lines of a grid. */
    static void assertDrawn(Chart chart, String svg) {
        String words = Pattern.compile("<text[^>]*>([^<]*)</text")
                .matcher(svg)
                .results()
                .map(text -> text.group(1))
                .collect(Collectors.joining(" "));
        assertTrue(words.contains(chart.title()), chart.title() + " in " + words);
        for (Panel panel : chart.panels()) {
            assertTrue(words.contains(panel.caption()), panel.caption() + " in " + words);
            for (ValueAxis axis :
                    List.of(panel.plot().getDomainAxis(), panel.plot().getRangeAxis())) {
                assertTrue(
                        axis.getLabel() == null || words.contains(axis.getLabel()), axis.getLabel() + " in " + words);
            }
        }
        // What is drawn between the axes is cut off there; the lines of the grid have a grey of their own.
        long marks = Pattern.compile("<(?:path|rect|line|circle|ellipse|polygon) [^>]*clip-path=[^>]*>")
                .matcher(svg)
                .results()
                .filter(mark -> !mark.group().contains("stroke=\"rgb(224,224,224)\""))
                .count();
        assertTrue(marks >= chart.panels().size(), chart.name() + " has " + marks + " marks");
    }
}

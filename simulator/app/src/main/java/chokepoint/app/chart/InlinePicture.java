package chokepoint.app.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as SVG to stand within an HTML page, which prints title and subtitle itself: as wide as there
 * is room, with ids that no other chart of the page has.
 *
 * @param svg one element; well-formed, and without a reference to anything outside it
 * @param width of its view box, in pixels
 * @param height of its view box, in pixels
 * @param marks where rows of the chart's data are drawn
 */
public record InlinePicture(String svg, int width, int height, List<Mark> marks) {

    /** Of coordinates; finer than a screen shows. */
    private static final int DECIMALS = 1;

    public InlinePicture {
        marks = List.copyOf(marks);
    }

    /** Where a row of the data is drawn, in pixels of the view box. */
    public record Mark(int row, double x, double y) {}

    /**
     * Draws a chart.
     *
     * @param ids what all ids of its shared parts begin with, as no other picture's of the page do; short, for
     *     they stand at every mark
     */
    public static InlinePicture of(Chart chart, String ids) {
        Page page = Page.withoutHead(chart);
        String svg = InlineSvg.of(PictureFiles.svg(page, ids, DECIMALS));
        return new InlinePicture(svg, Page.WIDTH, page.height(), marks(chart, page));
    }

    private static List<Mark> marks(Chart chart, Page page) {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < chart.data().rows().size(); row++) {
            ChartData.Row line = chart.data().rows().get(row);
            if (line.panel() >= 0 && Double.isFinite(line.x()) && Double.isFinite(line.y())) {
                Point2D point = page.point(line.panel(), line.x(), line.y());
                if (Double.isFinite(point.getX()) && Double.isFinite(point.getY())) {
                    marks.add(new Mark(row, point.getX(), point.getY()));
                }
            }
        }
        return marks;
    }
}

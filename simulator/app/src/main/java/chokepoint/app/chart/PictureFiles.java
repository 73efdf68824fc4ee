package chokepoint.app.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes charts as SVG, byte for byte the same everywhere, and as PNG at twice the size. */
final class PictureFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int PNG_SCALE = 2;
    private static final int FILE_DECIMALS = 2;

    private PictureFiles() {}

    static void writePng(Chart chart, Path file) throws IOException {
        Page page = Page.whole(chart);
        BufferedImage image =
                new BufferedImage(PNG_SCALE * Page.WIDTH, PNG_SCALE * page.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PNG_SCALE, PNG_SCALE);
        page.draw(g);
        g.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file + ": this Java writes no PNG");
        }
    }

    static void writeSvg(Chart chart, Path file) throws IOException {
        Files.writeString(file, svg(chart));
    }

    static String svg(Chart chart) {
        return svg(Page.whole(chart), chart.name() + "-", FILE_DECIMALS);
    }

    /**
     * One element, after a declaration of XML.
     *
     * @param ids what all ids of shared parts begin with
     * @param decimals of coordinates, in pixels
     */
    static String svg(Page page, String ids, int decimals) {
        Chart chart = page.chart();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(decimals);
        context.setIDGenerator(new PrefixingIds(ids));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(Page.WIDTH, page.height()));
        page.draw(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + Page.WIDTH + " " + page.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", chart.name() + "-title " + chart.name() + "-desc");
        root.insertBefore(text(root, "desc", chart.name(), chart.alt()), root.getFirstChild());
        root.insertBefore(text(root, "title", chart.name(), chart.title()), root.getFirstChild());
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a string can be written", e);
        }
        return tidy(text.toString());
    }

    private static Element text(Element root, String tag, String name, String words) {
        Element element = root.getOwnerDocument().createElementNS(SVG, tag);
        element.setAttribute("id", name + "-" + tag);
        element.setTextContent(words);
        return element;
    }

    /** Names fonts to fall back on, and takes out what no reader needs: a reference to a DTD on the net, and notes on white space. */
    private static String tidy(String svg) {
        return svg.replaceAll("<!DOCTYPE[^>]*>\\s*", "")
                .replace(" xml:space=\"preserve\"", "")
                .replaceAll("font-family=\"'[^\"]*'\"", "font-family=\"DejaVu Sans, Verdana, sans-serif\"")
                .replace("\r\n", "\n");
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java makes XML documents", e);
        }
    }

    /** Ids that stay unique when several charts stand in one page. */
    private static final class PrefixingIds extends SVGIDGenerator {
        private final String start;

        PrefixingIds(String start) {
            this.start = start;
        }

        @Override
        public String generateID(String prefix) {
            return super.generateID(start + prefix);
        }
    }
}

package chokepoint.app.report;

import chokepoint.app.chart.ChartFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the charts as CSS, cut down to the letters and signs of Europe: what the page looks like is in the page. */
final class PageFonts {

    /** First and last code points: Latin, Greek, punctuation, currency, letter-like signs, arrows, mathematics, shapes. */
    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0xA0, 0x17F},
        {0x391, 0x3C9},
        {0x2010, 0x2044},
        {0x2080, 0x2089},
        {0x20AC, 0x20AC},
        {0x2190, 0x2195},
        {0x2202, 0x2265},
        {0x25A0, 0x25CF}
    };

    private PageFonts() {}

    static String css() throws IOException {
        return face(ChartFonts.PLAIN, 400) + face(ChartFonts.BOLD, 700);
    }

    private static String face(String file, int weight) throws IOException {
        return "@font-face{font-family:\"DejaVu Sans\";font-weight:" + weight
                + ";src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(subset(file))
                + ") format(\"truetype\")}\n";
    }

    private static byte[] subset(String file) throws IOException {
        try (InputStream stream = ChartFonts.open(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            for (int[] range : RANGES) {
                for (int point = range[0]; point <= range[1]; point++) {
                    subsetter.add(point);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }
}

package chokepoint.app.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The fonts of all charts: DejaVu Sans, brought along, so that a chart looks the same on every
 * machine and can be drawn on one that has neither fonts nor fontconfig.
 *
 * <p>{@link #install} must run before the first class of AWT is loaded: Java looks for fonts once.
 */
public final class ChartFonts {

    /** Java reads its logical fonts from the file named here instead of asking fontconfig. */
    private static final String CONFIG_PROPERTY = "sun.awt.fontconfig";

    private static final String RESOURCES = "/net/sf/jasperreports/fonts/dejavu/";
    public static final String PLAIN = "DejaVuSans.ttf";
    public static final String BOLD = "DejaVuSans-Bold.ttf";

    private ChartFonts() {}

    /** Unpacks the fonts and points Java to them; does nothing if that was done before. */
    public static synchronized void install() throws IOException {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(CONFIG_PROPERTY) != null) {
            return;
        }
        Path folder = Files.createTempDirectory("chokepoint-fonts");
        folder.toFile().deleteOnExit();
        Path plain = unpack(PLAIN, folder);
        Path bold = unpack(BOLD, folder);
        Path config = folder.resolve("fontconfig.properties");
        Files.writeString(config, config(plain, bold));
        config.toFile().deleteOnExit();
        System.setProperty(CONFIG_PROPERTY, config.toString());
        // Without this, Java would still ask fontconfig where more fonts are, and complain if it is missing.
        System.setProperty("sun.java2d.fontpath", folder.toString());
    }

    static Font plain() {
        return Holder.PLAIN_FONT;
    }

    static Font bold() {
        return Holder.BOLD_FONT;
    }

    /** Loaded late: its fields touch AWT. */
    private static final class Holder {
        static final Font PLAIN_FONT = load(PLAIN);
        static final Font BOLD_FONT = load(BOLD);
    }

    private static Font load(String name) {
        try (InputStream font = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("font " + name + " cannot be loaded", e);
        }
    }

    private static Path unpack(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream font = open(name)) {
            Files.copy(font, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    /** The file of one of them. */
    public static InputStream open(String name) throws IOException {
        InputStream font = ChartFonts.class.getResourceAsStream(RESOURCES + name);
        if (font == null) {
            throw new IOException("font " + name + " is missing from the class path");
        }
        return font;
    }

    /** Every logical font in every style, as a file of the JDK's own format. */
    private static String config(Path plain, Path bold) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                String font = style.startsWith("bold") ? "DejaVu Sans Bold" : "DejaVu Sans";
                text.append(family + "." + style + ".latin-1=" + font + "\n");
            }
        }
        return text.append("filename.DejaVu_Sans=" + plain + "\nfilename.DejaVu_Sans_Bold=" + bold + "\n")
                .toString();
    }
}

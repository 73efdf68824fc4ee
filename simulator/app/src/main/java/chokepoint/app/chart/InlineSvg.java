package chokepoint.app.chart;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Batik's SVG made short, for a page holds dozens of pictures: what stands at every mark though it is always the
 * same is said once, by the page's style ({@code report.css}) or by the element around all.
 */
final class InlineSvg {

    private static final Pattern COLOUR = Pattern.compile("\"rgb\\((\\d{1,3}),(\\d{1,3}),(\\d{1,3})\\)\"");

    private static final Pattern PATH = Pattern.compile(" d=\"[^\"]*\"");

    /** The element around all says nothing that is not so anyway, but for its fonts. */
    private static final Pattern DEFAULTS = Pattern.compile(
            " (?:color-interpolation|color-rendering|image-rendering|shape-rendering|text-rendering)=\"auto\"");

    private InlineSvg() {}

    /** The element alone, without a size: it is as wide as there is room. */
    static String of(String svg) {
        String element = svg.replaceFirst("^<\\?xml[^>]*>\\s*", "")
                // Batik breaks lines within tags.
                .replaceAll("\\n\\s*(?=/?>)", "")
                .replaceFirst(" width=\"[0-9]+\"", "")
                .replaceFirst(" height=\"[0-9]+\"", "")
                .replaceFirst(" xmlns:xlink=\"[^\"]*\"", "")
                .replace("<defs id=\"genericDefs\"/>", "")
                .replace(" clipPathUnits=\"userSpaceOnUse\"", "")
                .replace(" text-rendering=\"geometricPrecision\"", "");
        int inside = element.indexOf('>');
        String marks = element.substring(inside)
                .replace(" font-family=\"DejaVu Sans, Verdana, sans-serif\"", "")
                .replaceAll("(<text[^>]*) stroke=\"none\"", "$1")
                .replaceAll("(<line[^>]*) fill=\"none\"", "$1");
        String whole = DEFAULTS.matcher(element.substring(0, inside)).replaceAll("") + marks;
        String tight = PATH.matcher(whole).replaceAll(InlineSvg::tight);
        return COLOUR.matcher(tight).replaceAll(InlineSvg::hexadecimal).strip();
    }

    /** A path without the spaces that no number needs; words may look like one, and are no pattern either. */
    private static String tight(MatchResult path) {
        String text = path.group();
        for (String letter : List.of("L", "M", "C", "Q", "Z")) {
            text = text.replace(" " + letter, letter);
        }
        return Matcher.quoteReplacement(text);
    }

    private static String hexadecimal(MatchResult rgb) {
        StringBuilder text = new StringBuilder("\"#");
        for (int part = 1; part <= 3; part++) {
            int value = Integer.parseInt(rgb.group(part));
            if (value > 255) {
                return Matcher.quoteReplacement(rgb.group());
            }
            text.append(Character.forDigit(value / 16, 16)).append(Character.forDigit(value % 16, 16));
        }
        return Matcher.quoteReplacement(text.append('"').toString());
    }
}

package chokepoint.app.config;

import java.util.Locale;

/**
 * Which characters may stand in configuration: those that a terminal, a file name, XML and JSON can all
 * take as they are, and that look like what they are.
 */
final class PlainText {

    private PlainText() {}

    /** Where the first character stands that may not; -1 if there is none. */
    static int firstStrange(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isStrange(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStrange(char c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        // They make a line read otherwise than it is written (Trojan Source, CVE-2021-42574).
        boolean turnsLines = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return control || turnsLines || Character.isSurrogate(c) || c >= 0xfffe;
    }

    /** A character that may not stand, for an error. */
    static String described(char c) {
        String number = Character.isISOControl(c)
                ? "control character " + (int) c
                : String.format(Locale.ROOT, "character U+%04X", (int) c);
        return number + "; the file must be plain text";
    }

    /** A text with nothing in it that a terminal would obey, character by character. */
    static String harmless(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(isStrange(c) && !Character.isSurrogate(c) ? '?' : c);
        }
        return shown.toString();
    }

    /** A text on one line, for an error: shortened, and with nothing in it that a terminal would obey. */
    static String onOneLine(String text, int characters) {
        return harmless(shortened(text, characters).replaceAll("\\s+", " "));
    }

    static String shortened(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters) + "...";
    }
}

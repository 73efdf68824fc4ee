package chokepoint.app.config;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are written in files, and which known name a wrong one is near. */
final class Spelling {

    private static final int LISTED = 30;

    private Spelling() {}

    /** {@code ExportBan} and {@code exportBan} as {@code export-ban}, {@code OneAtATime} as {@code one-at-a-time}. */
    static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The word of an enum constant: {@code LONG_RUN} as {@code long-run}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code ; did you mean 'x'?}, or nothing where no known name is near. */
    static String hint(String wrong, Collection<String> known) {
        String near = nearest(wrong, known);
        return near == null ? "" : "; did you mean '" + near + "'?";
    }

    /** All known names, unless they are too many to be of use. */
    static String listed(String title, Collection<String> known) {
        return known.isEmpty() || known.size() > LISTED ? "" : "; " + title + ": " + String.join(", ", known);
    }

    /** The known name with the fewest letters to change, if they are few. */
    static @Nullable String nearest(String wrong, Collection<String> known) {
        String best = null;
        int fewest = Math.max(1, (Math.min(wrong.length(), 60) + 1) / 3) + 1;
        for (String name : known) {
            if (Math.abs(name.length() - wrong.length()) < fewest) {
                int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (distance < fewest) {
                    fewest = distance;
                    best = name;
                }
            }
        }
        return best;
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

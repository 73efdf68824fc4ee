package chokepoint.app.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that the path of a request is of.
 *
 * @param names none of them empty
 * @param isFolder whether the path ends in a slash
 */
record AskedPath(List<String> names, boolean isFolder) {

    private static final int MOST_NAMES = 3;

    AskedPath {
        names = List.copyOf(names);
    }

    /** Reads a path as it came, percent signs and all; null if it is none that could be of a file here. */
    static @Nullable AskedPath of(@Nullable String raw) {
        if (raw == null || !raw.startsWith("/")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        String[] parts = raw.substring(1).split("/", -1);
        for (int k = 0; k < parts.length; k++) {
            boolean isEnd = k == parts.length - 1 && parts[k].isEmpty();
            String name = isEnd ? "" : decoded(parts[k]);
            if (name == null || (!isEnd && !isName(name))) {
                return null;
            }
            if (!isEnd) {
                names.add(name);
            }
        }
        return names.size() > MOST_NAMES ? null : new AskedPath(names, raw.endsWith("/"));
    }

    /** No hidden file, no way up, and nothing that separates names on any system. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c < ' ' || c == 127 || c == '/' || c == '\\' || c == ':');
    }

    private static @Nullable String decoded(String part) {
        byte[] bytes = new byte[part.length()];
        int length = 0;
        for (int k = 0; k < part.length(); k++) {
            int value = part.charAt(k);
            if (value == '%') {
                int high = k + 2 < part.length() ? Character.digit(part.charAt(k + 1), 16) : -1;
                int low = k + 2 < part.length() ? Character.digit(part.charAt(k + 2), 16) : -1;
                value = high < 0 || low < 0 ? -1 : 16 * high + low;
                k += 2;
            } else if (value > 126) {
                value = -1;
            }
            if (value < 0) {
                return null;
            }
            bytes[length++] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

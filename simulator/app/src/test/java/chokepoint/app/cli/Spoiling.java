package chokepoint.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils the bytes of a file, each time in another way; the same random numbers spoil in the same way. */
record Spoiling(SplittableRandom random) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+(\\.[0-9]+)?(?![\\w])");
    private static final Pattern VALUE = Pattern.compile("(?<=[:,\\[] ?)[^\\s:,\\[\\]{}#\"]+(?=\\s*[,\\]}\\n])");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]+(?=:|,)");

    private static final List<String> NUMBERS = List.of(
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "1e400",
            "-1e400",
            "-0",
            "-0.0",
            "1e-320",
            "4.9e-324",
            "1e308",
            "1e15",
            "99999999999999999999",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "0x1F",
            "0o17",
            "1_000",
            "1,5",
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "1e9",
            "-1e9",
            "012",
            "+7",
            "1e",
            "--1",
            "½",
            "\u0663",
            "1200",
            "10000000",
            "9".repeat(400),
            "0." + "1".repeat(5_000),
            "~",
            "true",
            "''",
            "[1, 2]",
            "{low: 1, mid: 2, high: 3}",
            "{low: 3, mid: 2, high: 1}");

    private static final List<String> TEXTS = List.of(
            "../../../../../../etc/passwd",
            "/etc/passwd",
            "/dev/zero",
            "/dev/stdin",
            "..",
            ".",
            "/",
            "../out",
            "file:///etc/passwd",
            "\\\\server\\share",
            "a".repeat(300),
            "x".repeat(100_000),
            "\"\\e[2J\\e]0;x\\a\"",
            "\"\\0\"",
            "\"a\\0b\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"a\\nb\"",
            "'<script>alert(1)</script>'",
            "\"\\\"\"",
            "'${jndi:ldap://x}'",
            "'#{1+1}'",
            "'%n%s%d'",
            "'; rm -rf /;'",
            "'$(touch pwned)'",
            "'=cmd|x!A1'",
            "~",
            "''",
            "!!java.lang.Runtime {}",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "!!python/object/apply:os.system [touch pwned]",
            "!!binary aGk=",
            "!x y",
            "&a [*a]",
            "*nobody",
            "<<",
            "CHN",
            "USA",
            "gallium",
            "export-ban",
            "tariff",
            "{}",
            "[]",
            "[[[[[]]]]]",
            "null",
            "éü",
            "\uD83D\uDE00");

    private static final List<String> LUMPS = List.of(
            "\u0000",
            "\uFEFF",
            "\u001b[31m",
            "\t",
            "\r",
            "\u0085",
            "\u2028",
            "\u202e",
            "\"",
            "'",
            "&x ",
            "*x ",
            "!!set ",
            "? ",
            "- ",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "%TAG ! tag:x,1:\n",
            "|\n",
            ">-\n",
            "{",
            "}",
            "[",
            "]",
            ": ",
            ",",
            "#",
            "\n",
            "  ",
            "<<: *x\n",
            "extends: reference.yaml\n",
            "data: data\n",
            "reference: ../../../x\n",
            ";",
            "\\");

    /** A spoilt copy. */
    byte[] of(byte[] good) {
        byte[] bytes = good;
        for (int more = random.nextInt(3); more >= 0; more--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int kind = random.nextInt(24);
        if (kind < 2) {
            return flipped(bytes);
        }
        if (kind == 2) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (kind) {
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            case 4 -> text.replace('e', 'é').getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes);
            default -> edited(text, kind).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String edited(String text, int kind) {
        return switch (kind) {
            case 6, 7, 8 -> lines(text);
            case 9, 10, 11, 12 -> replaced(text, NUMBER, piece(NUMBERS));
            case 13, 14, 15 -> replaced(text, VALUE, piece(TEXTS));
            case 16, 17 -> replaced(text, KEY, null);
            case 18 -> replaced(text, VALUE, nest());
            case 19 -> replaced(text, VALUE, bomb());
            case 20 -> swapped(text);
            case 21 -> replaced(text, KEY, piece(TEXTS));
            default -> inserted(text, piece(LUMPS).repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 3)));
        };
    }

    private String piece(List<String> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int k = random.nextInt(8); k >= 0 && flipped.length > 0; k--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    /** A line cut out, doubled, indented, or swapped with another. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(one);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(one, line);
            case 2 -> lines.set(one, "  " + line);
            case 3 -> lines.add(other, line);
            default -> {
                lines.set(one, lines.get(other));
                lines.set(other, line);
            }
        }
        return String.join("\n", lines);
    }

    /** One match of a pattern replaced; its letters mixed up where there is no replacement. */
    private String replaced(String text, Pattern pattern, @org.jspecify.annotations.Nullable String replacement) {
        Matcher found = pattern.matcher(text);
        if (text.isEmpty() || !(found.find(random.nextInt(text.length())) || found.find(0))) {
            return inserted(text, replacement == null ? ":" : replacement);
        }
        String with = replacement == null ? misspelt(found.group()) : replacement;
        return text.substring(0, found.start()) + with + text.substring(found.end());
    }

    private String misspelt(String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + "q" + word.substring(at);
            default -> word.substring(0, at) + word.substring(at).toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** Two values of the file change places. */
    private String swapped(String text) {
        List<String> values =
                VALUE.matcher(text).results().map(match -> match.group()).toList();
        return values.isEmpty() ? text : replaced(text, VALUE, piece(values));
    }

    private String nest() {
        int deep = List.of(60, 70, 10_000).get(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> "[".repeat(deep) + "]".repeat(deep);
            case 1 -> "{a: ".repeat(deep) + "1" + "}".repeat(deep);
            default -> "[{\"a\":".repeat(deep);
        };
    }

    private String bomb() {
        StringBuilder bomb = new StringBuilder("{a0: &a0 [x, x, x, x, x, x, x, x, x]");
        for (int k = 1; k < 9; k++) {
            bomb.append(", a").append(k).append(": &a").append(k).append(" [");
            bomb.append(String.join(", ", java.util.Collections.nCopies(9, "*a" + (k - 1))))
                    .append(']');
        }
        return bomb.append('}').toString();
    }

    private String inserted(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }
}

package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigExceptionTest {

    private static final Source SOURCE = new Source("config/x.yaml", "a:\n\tshare: 2% / yaer\n");

    @Test
    void showsTheLineWithACaret() {
        ConfigProblem problem = new ConfigProblem(new Mark(SOURCE, 2, 9), "a.share", "expected a number");

        assertEquals("""
                config/x.yaml:2:9: error: a.share: expected a number
                     share: 2% / yaer
                            ^
                1 problem""", ConfigException.of(problem).getMessage());
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        Source source = new Source("x", "é".repeat(500) + "here" + "z".repeat(500));
        String[] lines =
                new ConfigProblem(new Mark(source, 1, 501), "", "m").text().split("\n", -1);

        assertEquals(lines[1].indexOf("here"), lines[2].indexOf('^'));
        assertTrue(lines[1].length() < 140);
    }

    @Test
    void showsNoLineBeyondTheText() {
        assertEquals("config/x.yaml:9:1: error: m", new ConfigProblem(new Mark(SOURCE, 9, 1), "", "m").text());
        assertEquals(
                "config/x.yaml:1:3: error: m\n    a:\n      ^",
                new ConfigProblem(new Mark(SOURCE, 1, 99), "", "m").text().replace("1:99", "1:3"));
    }

    @Test
    void sortsByPlaceDropsRepetitionsAndPrintsFifty() {
        List<ConfigProblem> problems = new ArrayList<>();
        for (int i = 60; i > 0; i--) {
            problems.add(new ConfigProblem(new Mark(SOURCE, i, 1), "", "m"));
            problems.add(new ConfigProblem(new Mark(SOURCE, i, 1), "", "m"));
        }
        ConfigException e = ConfigException.of(problems);

        assertEquals(60, e.problems().size());
        assertEquals(1, e.problems().get(0).mark().line());
        String printed = String.valueOf(e.getMessage());
        assertTrue(printed.endsWith("config/x.yaml:50:1: error: m\nand 10 more\n60 problems"), printed);
    }
}

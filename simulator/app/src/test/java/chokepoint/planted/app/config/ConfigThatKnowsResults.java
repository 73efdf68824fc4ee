package chokepoint.planted.app.config;

import chokepoint.app.results.Numbers;

/** Breaks rules on purpose, to show that they are watched. */
final class ConfigThatKnowsResults {

    static int calls;

    private ConfigThatKnowsResults() {}

    static String text(double number) {
        calls++;
        return Numbers.text(number);
    }
}

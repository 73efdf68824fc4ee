package chokepoint.app.results;

import chokepoint.numeric.NumberText;

/** The text of numbers in files: exact, and the same in every locale and on every Java. */
public final class Numbers {

    private Numbers() {}

    /** The text of {@link NumberText}, which reads back exactly; empty for NaN. */
    public static String text(double number) {
        return NumberText.of(number);
    }
}

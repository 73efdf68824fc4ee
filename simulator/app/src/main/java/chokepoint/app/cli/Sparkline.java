package chokepoint.app.cli;

/** Numbers in order as a line of characters, each higher the larger the number. */
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String PLAIN = "_.-=+*%#";

    private final double low;
    private final double high;
    private final String steps;

    /**
     * A scale.
     *
     * @param low what the lowest character stands for
     * @param high what the highest one does
     */
    Sparkline(double low, double high, boolean hasBlocks) {
        this.low = low;
        this.high = high;
        steps = hasBlocks ? BLOCKS : PLAIN;
    }

    /** The numbers in at most so many characters; each is the mean of those that fall to it. */
    String of(double[] numbers, int most) {
        int length = Math.max(1, Math.min(most, numbers.length));
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < length; c++) {
            int from = (int) ((long) numbers.length * c / length);
            int to = (int) ((long) numbers.length * (c + 1) / length);
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += numbers[k];
            }
            line.append(step(sum / (to - from)));
        }
        return line.toString();
    }

    private char step(double number) {
        if (Double.isNaN(number)) {
            return ' ';
        }
        double share = high > low ? (number - low) / (high - low) : 0;
        int step = (int) Math.floor(share * steps.length());
        return steps.charAt(Math.max(0, Math.min(steps.length() - 1, step)));
    }
}

package chokepoint.app.results;

/**
 * The first place in which two results are not the same to the bit.
 *
 * @param file for example {@code summary.csv}
 * @param row what the line is of
 * @param column its name in the header
 * @param first what is there; {@code nothing} where there is no such line
 * @param second the same of the other
 */
public record CellDifference(String file, String row, String column, String first, String second) {

    /** For people, on one line. */
    public String text() {
        return file + ": " + row + ", " + column + ": " + first + " and " + second;
    }
}

package chokepoint.app.results;

import java.util.List;

/**
 * A line of a table that a study has too, of one point of a sweep.
 *
 * @param point its id
 */
public record AtPoint<T extends TableLine>(String point, T line) implements TableLine {

    static final String COLUMN = "point";

    static List<String> header(List<String> ofStudy) {
        return TableLine.join(List.of(COLUMN), ofStudy);
    }

    @Override
    public List<String> texts() {
        return TableLine.join(List.of(point), line.texts());
    }

    @Override
    public double[] numbers() {
        return line.numbers();
    }
}

package chokepoint.app.results;

/** The names of the files that only a sweep has. */
final class SweepFiles {

    static final String POINTS = "points.csv";
    static final String CELLS = "cells.csv";

    /** Without its ending: there are two. */
    static final String RUNS = "runs";

    static final String PRECISION = "precision.csv";
    static final String SENSITIVITY = "sensitivity.csv";
    static final String RESPONSES = "response-curves.csv";
    static final String MAP = "map.csv";

    private SweepFiles() {}
}

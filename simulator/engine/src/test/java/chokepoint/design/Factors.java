package chokepoint.design;

import java.util.List;

/** Factors of every kind, for tests. */
final class Factors {

    private Factors() {}

    static final List<Factor> ALL = List.of(
            new Factor("share", new Range.Uniform(0.1, 0.9)),
            new Factor("rate", new Range.LogUniform(0.01, 10)),
            new Factor("elasticity", new Range.Triangular(-0.4, -0.15, -0.05)),
            new Factor("cover", new Range.Gaussian(3, 1, 0.5, 6)),
            new Factor("months", new Range.Whole(12, 60)),
            new Factor("ban", new Range.Values(List.of(new Level.Word("on"), new Level.Word("off")))));

    static final List<Factor> UNIT = List.of(
            new Factor("a", new Range.Uniform(0, 1)),
            new Factor("b", new Range.Uniform(0, 1)),
            new Factor("c", new Range.Uniform(0, 1)));
}

package chokepoint.precision;

/** How it stands with a cell: whether its runs are enough, and if not, why there are no more. */
public enum Verdict {
    /** Not yet; the next block of runs is wanted. */
    GO_ON,
    /** The statistic is as precise as was asked. */
    MET,
    /** It is not, and the cell has all the runs that it may have. */
    RUN_CAP,
    /** It is not, and time was up before: how many runs there are is chance, so another study may differ. */
    TIME_CAP;

    /** The word in files: {@code go-on}, {@code met}, {@code run-cap} or {@code time-cap}. */
    public String word() {
        return switch (this) {
            case GO_ON -> "go-on";
            case MET -> "met";
            case RUN_CAP -> "run-cap";
            case TIME_CAP -> "time-cap";
        };
    }
}

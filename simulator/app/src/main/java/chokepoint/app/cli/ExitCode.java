package chokepoint.app.cli;

/** What the program tells its caller. */
final class ExitCode {

    static final int OK = 0;
    /** A check failed. */
    static final int CHECK_FAILED = 1;
    /** The command line, a file or the machine is at fault; no results were written. */
    static final int USAGE = 2;
    /** Some runs failed; the others are in the results. */
    static final int SOME_RUNS_FAILED = 3;

    /** For the help of every command. */
    static final String MEANINGS =
            "Exit codes: 0 ok, 1 a check failed, 2 usage, configuration or machine, 3 some runs failed.";

    private ExitCode() {}
}

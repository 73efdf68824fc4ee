package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a results folder is missing, or does not hold what it should. */
public final class UnreadableResultsException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableResultsException(Path file, String problem) {
        super(file + ": " + problem);
    }

    UnreadableResultsException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}

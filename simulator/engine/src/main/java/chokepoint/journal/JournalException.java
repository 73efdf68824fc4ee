package chokepoint.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal cannot be used as it is; the message names the file and says what to do. */
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1L;

    JournalException(Path file, String problem) {
        super(file + " " + problem);
    }

    JournalException(Path file, String problem, IOException cause) {
        super(file + " " + problem, cause);
    }
}

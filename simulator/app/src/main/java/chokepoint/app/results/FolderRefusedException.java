package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Path;

/** Results may not be written to a folder, because something else would be lost or led astray. */
public final class FolderRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    FolderRefusedException(Path folder, String reason) {
        super(folder + " " + reason);
    }
}

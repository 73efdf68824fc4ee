package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The folder that keeps the results of a sweep.
 *
 * <p>Its heading is that of a study: the sweep's name as {@code study}, the sweep's digest as {@code
 * configDigest}, and as {@code runs} those that a cell was to have, or may have at most.
 */
public final class SweepFolder {

    private final ResultsFolder folder;

    private SweepFolder(ResultsFolder folder) {
        this.folder = folder;
    }

    /** A results folder that is to hold a sweep; where it is, who may write there and its journal are its own. */
    public static SweepFolder in(ResultsFolder folder) {
        return new SweepFolder(folder);
    }

    /**
     * Writes everything and returns the folder, which takes the place of an older one in one step.
     *
     * @throws FolderRefusedException if something else is there
     */
    public Path write(Provenance provenance, SweepOutcomes outcomes, ResultsFolder.Drawing drawing) throws IOException {
        throw new IOException(folder.path() + ": writing a sweep is still to come, for " + provenance.heading()
                + outcomes.factors() + drawing);
    }
}

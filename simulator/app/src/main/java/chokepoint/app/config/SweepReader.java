package chokepoint.app.config;

import java.nio.file.Path;

/** Reads a sweep file. */
final class SweepReader {
    private final Path file;
    private final Overrides overrides;

    SweepReader(Path file, Overrides overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    SweepFile read() {
        throw new UnsupportedOperationException("not yet made " + file + overrides);
    }
}

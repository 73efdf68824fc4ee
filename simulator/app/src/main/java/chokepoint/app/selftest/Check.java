package chokepoint.app.selftest;

/**
 * One thing that this machine computed.
 *
 * @param name for example {@code functions} or {@code study, 2 threads}
 * @param expected the fingerprint that the jar carries
 * @param found the fingerprint of what came out here
 */
public record Check(String name, String expected, String found) {

    /** Whether all bits are as they should be. */
    public boolean same() {
        return expected.equals(found);
    }
}

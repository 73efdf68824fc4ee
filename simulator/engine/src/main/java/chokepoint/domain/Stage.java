package chokepoint.domain;

/** Which of a mineral's markets: what mines sell to refiners, or what refiners sell to manufacturers. */
public enum Stage {
    MINED,
    REFINED;

    /** The word in files: {@code mined} or {@code refined}. */
    public String word() {
        return this == MINED ? "mined" : "refined";
    }
}

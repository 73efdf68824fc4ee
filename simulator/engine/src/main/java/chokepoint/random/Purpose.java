package chokepoint.random;

/**
 * What a random number is for.
 *
 * <p>The code, not the place in this list, goes into the key of a number: constants may be reordered,
 * but a code is never changed nor used again, or every published result would change.
 */
public enum Purpose {
    /** An uncertain parameter, drawn once per run. */
    PARAMETER(1),
    /** The shock of a mineral's demand in a month. */
    DEMAND_CYCLE(2),
    /** The shock of an end use's demand in a month. */
    END_USE_CYCLE(3),
    /** Whether a mine breaks down in a month. */
    OUTAGE_ONSET(4),
    /** How long a breakdown that begins in a month lasts. */
    OUTAGE_LENGTH(5),
    /** How much capacity a breakdown that begins in a month takes. */
    OUTAGE_LOSS(6),
    /** Whether a policy comes into force in a month. */
    POLICY_ONSET(7),
    /** Whether a spell that begins in a month is a short one. */
    SPELL_KIND(8),
    /** How long a spell that begins in a month lasts. */
    SPELL_LENGTH(9),
    /** Whether an announced policy takes force. */
    CARRIED_OUT(10),
    /** Whether a policy is answered. */
    RESPONSE(11),
    /** The monthly change of a relation between two countries. */
    RELATION(12),
    /** Whether a corridor closes in a month. */
    CORRIDOR_ONSET(15),
    /** Whether a closure that begins in a month is a short one. */
    CORRIDOR_KIND(16),
    /** How long a closure that begins in a month lasts. */
    CORRIDOR_LENGTH(17),
    /** Whether a trader is caught re-exporting in a month. */
    DETECTION(18),
    /** Whether a project is ever finished; one fate per run, whoever pays and whenever. */
    PROJECT_SUCCESS(20),
    /** Whether a deal with a partner country ends in a month. */
    DEAL_END(21),
    /** Where a point of a design of experiments lies; not drawn in runs. */
    DESIGN(40),
    /** What statistics do not see of a mineral's stocks, drawn once per run. */
    UNSEEN_STOCK(41),
    /** By how much the published output of a mineral is wrong, drawn once per run. */
    BALANCE_ERROR(42),
    /** Which rows are in a sample of the bootstrap; not drawn in runs. */
    RESAMPLE(43);

    private final int code;

    Purpose(int code) {
        this.code = code;
    }

    /** The number that stands for the purpose in a key; above zero and unique. */
    public int code() {
        return code;
    }
}

package chokepoint.policy;

/**
 * A policy whose names have become numbers.
 *
 * @param name its key in the scenario
 * @param entity the name as random draws know it: draws follow the name, never the place in a list
 * @param actor number of the country that acts
 * @param targets numbers of the countries it acts against; never the actor
 * @param harm how far relations fall when it takes force
 * @param desks export desks of the actor that the instrument is about; empty if it is about imports
 * @param causes policies that a {@link Timing.Response} answers
 * @param isTruce whether it suspends the policies between actor and target
 */
public record BoundPolicy(
        String name,
        long entity,
        Timing timing,
        PolicyInstrument.Effect effect,
        int actor,
        int[] targets,
        double harm,
        int[] desks,
        int[] causes,
        boolean isTruce) {

    /** Whether it begins when others do, and not by itself. */
    public boolean isAnswer() {
        return timing instanceof Timing.Response;
    }
}

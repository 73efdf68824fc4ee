package chokepoint.study;

import chokepoint.world.Chronicle.Event;

/**
 * Something that happened to a policy in a run.
 *
 * @param month from 0
 * @param policy its name in the scenario
 * @param event what happened
 * @param answerTo name of the policy that it answers; empty if none
 */
public record Episode(int month, String policy, Event event, String answerTo) {}

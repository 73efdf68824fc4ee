package chokepoint.app.config;

/**
 * An input of a scenario, and where it is from.
 *
 * @param input its path, for example {@code minerals.gallium.demand-elasticity-short}
 * @param value as written; the middle of a range
 * @param low lower end of its range; empty where it has none
 * @param high upper end
 * @param unit empty where a setting's comment names it, or there is none
 * @param year that it holds for; empty where none is told
 * @param source what its row or its comment says
 * @param provenance class of a data row; of a setting {@link Assumptions#JUDGEMENT}, {@link
 *     Assumptions#DESIGN_STUDY}, {@link Assumptions#FITTED} or {@link Assumptions#SETTING}
 */
public record Assumption(
        String input,
        String value,
        String low,
        String high,
        String unit,
        String year,
        String source,
        String provenance) {}

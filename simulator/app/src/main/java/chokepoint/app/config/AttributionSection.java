package chokepoint.app.config;

import chokepoint.domain.Default;
import chokepoint.domain.Unit;
import java.util.List;
import java.util.Map;

/**
 * The section {@code attribution} of a study file as it is written.
 *
 * @param scenario a scenario of the study
 * @param runs left out: as many as the study has
 * @param switches by name
 */
record AttributionSection(
        String scenario, @Default("1") @Unit("runs") int runs, Map<String, Parts> switches) {

    /**
     * What a switch turns off.
     *
     * @param policies names of policies of the scenario; a {@code *} at the end stands for any ending
     * @param shocks the same of shocks
     */
    record Parts(
            @Default("[]") List<String> policies,
            @Default("[]") List<String> shocks) {}
}

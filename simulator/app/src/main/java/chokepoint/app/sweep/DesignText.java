package chokepoint.app.sweep;

import chokepoint.app.results.SweepDesign;
import chokepoint.design.Design;
import chokepoint.design.Grid;
import chokepoint.design.LatinHypercube;
import chokepoint.design.Morris;
import chokepoint.design.OneAtATime;
import chokepoint.design.Saltelli;
import chokepoint.design.Sobol;
import java.util.LinkedHashMap;
import java.util.Map;

/** A design as a manifest has it. */
final class DesignText {

    private DesignText() {}

    static SweepDesign of(Design design) {
        if (design instanceof Grid grid) {
            return with(SweepDesign.GRID, "levels", grid.levels());
        }
        if (design instanceof LatinHypercube hypercube) {
            return with("latin-hypercube", "points", hypercube.size(), "start", hypercube.start());
        }
        if (design instanceof Sobol sobol) {
            return with("sobol", "points", sobol.size());
        }
        if (design instanceof Saltelli saltelli) {
            return with(SweepDesign.SALTELLI, "samples", saltelli.samples(), "second-order", saltelli.secondOrder());
        }
        if (design instanceof Morris morris) {
            return with(SweepDesign.MORRIS, "trajectories", morris.trajectories(), "levels", morris.levels());
        }
        return design instanceof OneAtATime one
                ? with(SweepDesign.ONE_AT_A_TIME, "levels", one.levels())
                : new SweepDesign("list", Map.of());
    }

    private static SweepDesign with(String type, Object... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int k = 0; k < settings.length; k += 2) {
            all.put(String.valueOf(settings[k]), String.valueOf(settings[k + 1]));
        }
        return new SweepDesign(type, all);
    }
}

package chokepoint.world;

import chokepoint.domain.Stage;
import java.util.List;

/**
 * The numbers of the lanes that names stand for. A lane is one market (a mineral at a stage), one
 * exporter and one importer.
 */
public interface Lanes {

    /**
     * The lanes of some minerals from some exporters to some importers, home lanes left out.
     *
     * @param minerals names; empty means all
     * @param stages empty means both
     * @param exporters names; empty means all
     * @param importers names; empty means all
     */
    int[] between(List<String> minerals, List<Stage> stages, List<String> exporters, List<String> importers);

    /**
     * The numbers of an exporter's export desks, one per market that the names stand for.
     *
     * @param minerals names; empty means all
     * @param stages empty means both
     */
    int[] desks(List<String> minerals, List<Stage> stages, String exporter);

    /**
     * The numbers of a country's projects.
     *
     * @param minerals names; empty means all
     * @param stages empty means both
     */
    int[] projects(List<String> minerals, List<Stage> stages, String country);

    /** What an export desk sold abroad in the base year, tonnes a month. */
    double baseExports(int desk);

    /** What crossed a lane in the base year, t/month. */
    double baseTrade(int lane);

    /** The number of the country to which a lane leads. */
    int importer(int lane);

    /**
     * The numbers of the minerals in scope that the names stand for.
     *
     * @param names empty means all; those out of scope are left out
     */
    int[] minerals(List<String> names);

    /** What a country used of a refined mineral in the base year, t/month. */
    double baseUse(int mineral, int country);

    /** The number of an end use; -1 if no mineral in scope has it. */
    int endUse(String name);

    /** The number of a country. */
    int country(String name);
}

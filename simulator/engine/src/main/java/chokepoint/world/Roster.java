package chokepoint.world;

import java.util.List;

/** The names that shocks strike, with their numbers. */
public interface Roster {

    /** Names of the minerals in scope; the place is the number. */
    List<String> minerals();

    /** Names of the end uses; the place is the number. */
    List<String> endUses();

    /** Firms that take their mineral from the ground: mines, and refineries of minerals without a mined market. */
    List<Site> sites();

    /** The lanes on which goods go. */
    Lanes lanes();

    /**
     * A firm that takes its mineral from the ground.
     *
     * @param name for example {@code cobalt/mined/COD/2}
     * @param market number of its market
     * @param maker its number among the makers of the market
     */
    record Site(String name, int market, int maker) {}
}

package chokepoint.app.chart;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short names of countries, and where their tiles lie on a map: roughly as on the globe, each as large. */
final class Countries {

    /** Code, column from the west, row from the north, name. A code that is not here is shown by itself. */
    private static final Map<String, Place> PLACES = places(
            "CAN 1 1 Canada",
            "USA 1 2 United States",
            "MEX 1 3 Mexico",
            "GRL 3 0 Greenland",
            "PER 2 4 Peru",
            "BRA 3 4 Brazil",
            "CHL 2 5 Chile",
            "ARG 3 5 Argentina",
            "EU 5 1 European Union",
            "UKR 6 1 Ukraine",
            "RUS 8 1 Russia",
            "KAZ 8 2 Kazakhstan",
            "TJK 7 2 Tajikistan",
            "TUR 6 2 Turkey",
            "COD 5 4 DR Congo",
            "EAF 6 4 East Africa",
            "ZMB 5 5 Zambia",
            "ZAF 5 6 South Africa",
            "SAU 6 3 Saudi Arabia",
            "IND 7 3 India",
            "CHN 9 2 China",
            "KOR 10 2 South Korea",
            "JPN 11 2 Japan",
            "MMR 8 3 Myanmar",
            "VNM 9 3 Vietnam",
            "TWN 10 3 Taiwan",
            "THA 8 4 Thailand",
            "PHL 10 4 Philippines",
            "MYS 9 4 Malaysia",
            "IDN 9 5 Indonesia",
            "AUS 10 6 Australia",
            "NCL 11 6 New Caledonia",
            "ROW 11 5 rest of world");

    /** For a code without a place. */
    static final Place NOWHERE = new Place(0, 0, "");

    private Countries() {}

    /**
     * Where a tile lies.
     *
     * @param column from the west, from 0
     * @param row from the north, from 0
     */
    record Place(int column, int row, String name) {}

    /** The places of all countries that are known. */
    static Collection<Place> all() {
        return Collections.unmodifiableCollection(PLACES.values());
    }

    /** A country's short name; the code itself if it is not known. */
    static String name(String code) {
        Place place = PLACES.get(code);
        return place == null ? code : place.name();
    }

    /** Its name as it stands in a sentence. */
    static String named(String code) {
        return switch (code) {
            case "USA", "EU", "COD", "PHL" -> "the " + name(code);
            case "ROW" -> "the rest of the world";
            default -> name(code);
        };
    }

    /** Its name as an owner's: "China's". */
    static String owner(String code) {
        String name = named(code);
        return name + (name.endsWith("s") ? "\u2019" : "\u2019s");
    }

    /** The places of some countries; those that are not known stand in a row below the map. */
    static Map<String, Place> places(List<String> codes) {
        int last = PLACES.values().stream().mapToInt(Place::row).max().orElse(0);
        Map<String, Place> places = new LinkedHashMap<>();
        int unknown = 0;
        for (String code : codes) {
            Place known = PLACES.get(code);
            places.put(code, known == null ? new Place(unknown++, last + 1, code) : known);
        }
        return places;
    }

    private static Map<String, Place> places(String... lines) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 4);
            places.put(parts[0], new Place(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]));
        }
        return places;
    }
}

package chokepoint.design;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A level for each factor of a design.
 *
 * <p>Two points of a design may have the same levels in different roles, as where a trajectory crosses
 * another. They then have the same id, and the same runs serve both.
 *
 * @param id of the levels, whatever the design, its size and the order of its factors: 12 hexadecimal digits
 * @param levels in the order of the factors
 * @param places in the unit cube, in the order of the factors; empty where the design has none
 */
public record Point(String id, List<Level> levels, List<Double> places, Role role) {

    private static final int ID_DIGITS = 12;

    public Point {
        levels = List.copyOf(levels);
        places = List.copyOf(places);
    }

    /** A point of levels that are given. */
    static Point of(List<Factor> factors, List<Level> levels, Role role) {
        return new Point(id(factors, levels), levels, List.of(), role);
    }

    /** A point at a place in the unit cube. */
    static Point at(List<Factor> factors, double[] places, Role role) {
        List<Level> levels = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int f = 0; f < places.length; f++) {
            levels.add(factors.get(f).level(places[f]));
            kept.add(places[f]);
        }
        return new Point(id(factors, levels), levels, kept, role);
    }

    private static String id(List<Factor> factors, List<Level> levels) {
        List<String> settings = new ArrayList<>();
        for (int f = 0; f < levels.size(); f++) {
            settings.add(factors.get(f).name() + "=" + levels.get(f).canonical());
        }
        Collections.sort(settings);
        byte[] text = String.join("\n", settings).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

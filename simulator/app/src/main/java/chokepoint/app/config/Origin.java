package chokepoint.app.config;

/**
 * Where a number of a table comes from.
 *
 * @param unit as the table says it; empty for words
 * @param year that it holds for; empty where a table has none
 * @param provenance how far it can be trusted: {@code found}, {@code found (derived)}, {@code
 *     recalled-high}, {@code recalled-medium}, {@code recalled-low}, or several joined by {@code /}
 */
public record Origin(String unit, String year, String source, String provenance) {}

package chokepoint.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the tables of a folder take for granted, from the configuration in its manifest: of the first scenario.
 *
 * @param countries labels by code
 * @param chokeStart price, 1 = start, above which the model gives up use until the cap; NaN if the manifest has none
 * @param priceCap highest price that it asks, 1 = start; NaN if the manifest has none
 */
public record RecordedTerms(Map<String, String> countries, double chokeStart, double priceCap) {

    /** The configuration has scenarios as pairs of name and keys. */
    private static final String SCENARIO = "/resolved-config/scenarios/0/1";

    /** A country's name with its code, or the code alone. */
    public String country(String code) {
        String label = countries.get(code);
        return label == null ? code : label + " (" + code + ")";
    }

    static RecordedTerms read(Path manifest) throws IOException {
        Map<String, String> countries = new LinkedHashMap<>();
        double[] prices = {Double.NaN, Double.NaN};
        try (JsonParser json = new JsonFactory().createParser(manifest.toFile())) {
            while (json.nextToken() != null) {
                String place = json.getParsingContext().pathAsPointer().toString();
                if (json.currentToken() == JsonToken.START_OBJECT && !leads(place)) {
                    json.skipChildren();
                } else if (place.startsWith(SCENARIO + "/countries/") && place.endsWith("/label")) {
                    countries.put(
                            place.substring(SCENARIO.length() + 11, place.length() - 6), json.getValueAsString(""));
                } else if (place.equals(SCENARIO + "/market/choke-start")) {
                    prices[0] = json.getValueAsDouble(Double.NaN);
                } else if (place.equals(SCENARIO + "/market/price-cap")) {
                    prices[1] = json.getValueAsDouble(Double.NaN);
                }
            }
        } catch (IOException e) {
            throw new UnreadableResultsException(manifest, "is not a manifest: " + e.getMessage(), e);
        }
        return new RecordedTerms(countries, prices[0], prices[1]);
    }

    private static boolean leads(String place) {
        return (SCENARIO + "/").startsWith(place + "/")
                || place.startsWith(SCENARIO + "/countries")
                || place.equals(SCENARIO + "/market");
    }
}

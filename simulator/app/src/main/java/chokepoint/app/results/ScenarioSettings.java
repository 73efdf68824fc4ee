package chokepoint.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario's resolved configuration in the manifest sets, as far as charts need it.
 *
 * @param priceCap highest ask, times that of the base year; NaN if the configuration does not say
 * @param chokeStart price from which on users give up use, times the start price; NaN if the configuration does not say
 * @param policies by name
 * @param rest everything but the policies, as text that is equal where the settings are
 */
public record ScenarioSettings(
        String scenario, double priceCap, double chokeStart, Map<String, Policy> policies, String rest) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A policy.
     *
     * @param type its instrument, for example {@code stockpile}
     * @param country whose policy it is; empty if the instrument has none
     * @param text all that it sets, equal where that is
     */
    public record Policy(String type, String country, String text) {}

    /** Those of all scenarios of a results folder, in the study's order; empty if its manifest does not tell. */
    static List<ScenarioSettings> read(Path folder) throws IOException {
        Path file = folder.resolve(ResultsFolder.MANIFEST);
        try (JsonParser json = JSON.createParser(file.toFile())) {
            return enter(json, "resolved-config") && enter(json, "scenarios") ? scenarios(json) : List.of();
        } catch (IOException e) {
            throw new UnreadableResultsException(file, "is not a manifest: " + e.getMessage(), e);
        }
    }

    /** Goes to the value of a field of the object that comes next. */
    private static boolean enter(JsonParser json, String field) throws IOException {
        JsonToken here = json.currentToken() == JsonToken.START_OBJECT ? json.currentToken() : json.nextToken();
        while (here == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals(field);
            json.nextToken();
            if (found) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    /** A list of pairs of a name and an object. */
    private static List<ScenarioSettings> scenarios(JsonParser json) throws IOException {
        List<ScenarioSettings> all = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            String name = json.getText();
            json.nextToken();
            all.add(of(name, fields(json)));
            json.nextToken();
        }
        return List.copyOf(all);
    }

    /** The fields of the object that the parser stands on, each value as JSON text. */
    private static Map<String, String> fields(JsonParser json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean isObject = json.currentToken() == JsonToken.START_OBJECT;
        while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            StringWriter text = new StringWriter();
            try (JsonGenerator copy = JSON.createGenerator(text)) {
                copy.copyCurrentStructure(json);
            }
            fields.put(name, text.toString());
        }
        return fields;
    }

    private static Map<String, String> fields(@Nullable String object) throws IOException {
        if (object == null) {
            return Map.of();
        }
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            return fields(json);
        }
    }

    /** A text without its quotes. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\"", "");
    }

    private static ScenarioSettings of(String name, Map<String, String> fields) throws IOException {
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : fields(fields.remove("policies")).entrySet()) {
            Map<String, String> own = fields(entry.getValue());
            Policy policy = new Policy(plain(own.get("type")), plain(own.get("country")), entry.getValue());
            policies.put(entry.getKey(), policy);
        }
        Map<String, String> market = fields(fields.get("market"));
        return new ScenarioSettings(
                name, number(market.get("price-cap")), number(market.get("choke-start")), policies, fields.toString());
    }

    private static double number(@Nullable String text) {
        return text != null && text.matches("[0-9.eE+-]+") ? Double.parseDouble(text) : Double.NaN;
    }
}

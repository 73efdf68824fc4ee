package chokepoint.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a manifest that readers of a results folder need.
 *
 * @param commit that made it; empty where that is not known
 * @param commandLine words that were typed
 */
public record StoredManifest(
        StudyHeading heading, String resultsDigest, int failures, String commit, List<String> commandLine) {

    public StoredManifest {
        commandLine = List.copyOf(commandLine);
    }

    private static final Set<String> OF_MAKER = Set.of("source", "made-by");

    /** In bytes: some hundred times the largest manifest of the project. */
    private static final long LARGEST = 64_000_000;

    static StoredManifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableResultsException(file, "is missing");
        }
        if (Files.size(file) > LARGEST) {
            throw new UnreadableResultsException(file, "is larger than " + LARGEST + " bytes, and so no manifest");
        }
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            return of(fields(json));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableResultsException(file, "is not a manifest: " + e.getMessage(), e);
        }
    }

    private static StoredManifest of(Map<String, List<String>> fields) {
        StudyHeading heading = new StudyHeading(
                one(fields, "program-version"),
                one(fields, "study"),
                one(fields, "question"),
                one(fields, "config-digest"),
                Long.parseLong(one(fields, "seed")),
                Integer.parseInt(one(fields, "runs")),
                Integer.parseInt(one(fields, "months")),
                all(fields, "scenarios"),
                all(fields, "focus"));
        return new StoredManifest(
                heading,
                one(fields, "results-digest"),
                Integer.parseInt(one(fields, "failures")),
                String.join("", fields.getOrDefault("git-commit", List.of())),
                fields.getOrDefault("command-line", List.of()));
    }

    /** The texts, numbers and flat lists at the root and of what made it; other objects are passed over. */
    private static Map<String, List<String>> fields(JsonParser json) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("expected an object");
        }
        object(json, fields);
        return fields;
    }

    private static void object(JsonParser json, Map<String, List<String>> fields) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && OF_MAKER.contains(name)) {
                object(json, fields);
            } else if (value == JsonToken.START_OBJECT) {
                json.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                List<String> texts = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(json.getText());
                    json.skipChildren();
                }
                fields.put(name, texts);
            } else {
                fields.put(name, List.of(json.getText()));
            }
        }
    }

    private static String one(Map<String, List<String>> fields, String name) {
        List<String> texts = all(fields, name);
        if (texts.size() != 1) {
            throw new IllegalArgumentException("expected one value of '" + name + "'");
        }
        return texts.get(0);
    }

    private static List<String> all(Map<String, List<String>> fields, String name) {
        List<String> texts = fields.get(name);
        if (texts == null) {
            throw new IllegalArgumentException("misses '" + name + "'");
        }
        return texts;
    }
}

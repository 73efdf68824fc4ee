package chokepoint.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A results folder in short.
 *
 * @param isSweep whether it is of a sweep
 * @param isPartial whether more runs were wanted than there are
 */
public record FolderState(StoredManifest manifest, boolean isSweep, boolean isPartial) {

    /** Reads it from the manifest alone. */
    public static FolderState read(Path folder) throws IOException {
        Path manifest = folder.resolve(ResultsFolder.MANIFEST);
        StoredManifest stored = StoredManifest.read(manifest);
        boolean isPartial = false;
        try (JsonParser json = new JsonFactory().createParser(manifest.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("sweep")) {
                    isPartial = !isComplete(json);
                } else {
                    json.skipChildren();
                }
            }
        }
        return new FolderState(stored, SweepReader.isSweep(folder), isPartial);
    }

    private static boolean isComplete(JsonParser sweep) throws IOException {
        boolean complete = true;
        while (sweep.nextToken() == JsonToken.FIELD_NAME) {
            String name = sweep.currentName();
            sweep.nextToken();
            if (name.equals("complete")) {
                complete = sweep.getBooleanValue();
            }
            sweep.skipChildren();
        }
        return complete;
    }
}

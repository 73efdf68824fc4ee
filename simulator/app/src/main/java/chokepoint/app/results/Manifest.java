package chokepoint.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What results are and where they come from.
 *
 * <p>It is the only file of a results folder that may differ between machines, and there only in
 * {@code source} and {@code made-by}; all else is decided by the configuration, the seed and the
 * program. (PNG pictures are the exception: Java versions smooth long lines differently. The SVGs
 * are the same everywhere.) It holds no time, so that the same study done twice is the same folder.
 *
 * @param resultsDigest see {@link ResultsDigest}
 * @param failures number of runs that broke
 * @param section what a sweep adds
 */
public record Manifest(Provenance provenance, String resultsDigest, int failures, Section section) {

    /** A part that only some manifests have. */
    interface Section {
        void write(JsonGenerator json) throws IOException;
    }

    /** The manifest of a study. */
    public Manifest(Provenance provenance, String resultsDigest, int failures) {
        this(provenance, resultsDigest, failures, json -> {});
    }

    void write(Path file) throws IOException {
        check(provenance.resolvedConfig());
        try (Writer text = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            json.writeStartObject();
            heading(json);
            section.write(json);
            source(json);
            madeBy(json);
            json.writeFieldName("resolved-config");
            json.writeRawValue(provenance.resolvedConfig());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void heading(JsonGenerator json) throws IOException {
        StudyHeading heading = provenance.heading();
        json.writeStringField("program-version", heading.programVersion());
        json.writeStringField("study", heading.study());
        json.writeStringField("question", heading.question());
        json.writeStringField("config-digest", heading.configDigest());
        json.writeStringField("results-digest", resultsDigest);
        json.writeNumberField("seed", heading.seed());
        json.writeNumberField("runs", heading.runs());
        json.writeNumberField("months", heading.months());
        texts(json, "scenarios", heading.scenarios());
        texts(json, "focus", heading.focus());
        json.writeNumberField("failures", failures);
    }

    private void source(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("git-commit", provenance.source().commit());
        json.writeStringField("git-dirty", provenance.source().changed());
        json.writeEndObject();
    }

    private void madeBy(JsonGenerator json) throws IOException {
        Machine machine = provenance.machine();
        json.writeObjectFieldStart("made-by");
        json.writeStringField("java", machine.java());
        json.writeStringField("system", machine.system());
        json.writeStringField("cpu", machine.cpu());
        json.writeNumberField("cores", machine.cores());
        json.writeNumberField("threads", provenance.threads());
        texts(json, "command-line", provenance.commandLine());
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Refuses a configuration that is not JSON, which would make the whole manifest unreadable. */
    private static void check(String config) {
        try (JsonParser parser = new JsonFactory().createParser(config)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("resolvedConfig must not be empty");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("resolvedConfig must be one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("resolvedConfig must be JSON: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
    }
}

package chokepoint.app.results;

import chokepoint.precision.HalfWidth.Scale;
import chokepoint.precision.Precision;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** What the manifest of a sweep says more than that of a study: design, factors, precision, and what is there. */
record SweepSection(SweepOutcomes outcomes, SweepCounts counts) implements Manifest.Section {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sweep");
        design(json);
        json.writeArrayFieldStart("factors");
        for (SweepFactor factor : outcomes.factors()) {
            factor(json, factor);
        }
        json.writeEndArray();
        SweepTarget target = outcomes.target();
        if (target != null) {
            until(json, target);
        }
        json.writeBooleanField("complete", counts.partial() == 0);
        json.writeNumberField("cells", counts.cells());
        json.writeNumberField("partial-cells", counts.partial());
        json.writeNumberField("failed-runs", counts.failures());
        json.writeObjectFieldStart("runs-of-cells");
        json.writeNumberField("least", counts.least());
        json.writeNumberField("most", counts.most());
        json.writeNumberField("all", counts.runs());
        json.writeEndObject();
        json.writeObjectFieldStart("states-of-cells");
        for (Map.Entry<String, Integer> state : counts.states().entrySet()) {
            json.writeNumberField(state.getKey(), state.getValue());
        }
        json.writeEndObject();
        json.writeNumberField(
                "runs-in-analyses",
                Math.min(counts.most(), Replicates.most(outcomes.points().size())));
        json.writeEndObject();
    }

    private void design(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("design");
        json.writeStringField("type", outcomes.design().type());
        for (Map.Entry<String, String> setting : outcomes.design().settings().entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("points", outcomes.points().size());
        json.writeNumberField(
                "distinct-points",
                outcomes.points().stream().map(SweepPoint::id).distinct().count());
    }

    private static void factor(JsonGenerator json, SweepFactor factor) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", factor.name());
        json.writeStringField("unit", factor.unit());
        Manifest.texts(json, "paths", factor.paths());
        if (!factor.isNumber()) {
            Manifest.texts(json, "choices", factor.words());
        }
        json.writeEndObject();
    }

    private static void until(JsonGenerator json, SweepTarget target) throws IOException {
        Precision precision = target.precision();
        json.writeObjectFieldStart("until");
        json.writeStringField("metric", target.metric().column());
        json.writeStringField("statistic", precision.statistic().word());
        json.writeNumberField("level", precision.level());
        json.writeNumberField("half-width", precision.halfWidth().size());
        json.writeStringField(
                "half-width-in",
                precision.halfWidth().scale() == Scale.RELATIVE
                        ? "estimate"
                        : target.metric().unit());
        json.writeNumberField("confidence", precision.confidence());
        json.writeEndObject();
    }
}

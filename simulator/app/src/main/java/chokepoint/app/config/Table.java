package chokepoint.app.config;

import chokepoint.domain.Unit;
import chokepoint.scenario.Scenario;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file becomes part of a scenario.
 *
 * @param name of the file, without {@code .csv}
 * @param section of the scenario that it feeds
 * @param keys columns whose cells lead, one below the other, to the place of the values
 * @param values columns of the values there; a single number stands there alone, without a key
 * @param form what the values are
 */
record Table(String name, String section, List<String> keys, List<String> values, Form form) {

    /** What the values of a table are. */
    enum Form {
        /** One number a row. */
        NUMBER,
        /** A prior a row: low, mid, high. */
        PRIOR,
        /** Texts by column, without unit and year. */
        WORDS
    }

    private static final List<String> PRIOR_COLUMNS = List.of("low", "mid", "high");

    /** All tables, in the order in which they are laid on each other. To add one, write its line here. */
    static final List<Table> ALL = List.of(
            words("countries", "countries", "country", "label", "zone"),
            words("mineral-labels", "minerals", "mineral", "label"),
            priors("minerals", "mineral", "parameter"),
            numbers("production", "tonnes", "mineral", "source_stage", "country"),
            numbers("capacity", "value", "mineral", "stage", "country", "parameter"),
            numbers("demand", "share", "mineral", "country"),
            priors("end-uses", "mineral", "end_use"),
            numbers("trade-costs", "share", "from_zone", "to_zone"),
            numbers("tariffs", "rate", "importer", "exporter", "mineral"),
            numbers("import-sources", "share", "mineral", "importer", "exporter"),
            numbers("hubs", "share", "mineral", "country"),
            numbers("relations", "relation", "country", "other"),
            numbers("industries", "value", "end_use", "parameter"),
            numbers("hosts", "value", "mineral", "country", "host", "parameter"),
            priors("projects", "mineral", "stage", "country", "parameter"));

    private static Table words(String name, String section, String key, String... columns) {
        return new Table(name, section, List.of(key), List.of(columns), Form.WORDS);
    }

    private static Table numbers(String name, String value, String... keys) {
        return new Table(name, name, List.of(keys), List.of(value), Form.NUMBER);
    }

    private static Table priors(String name, String... keys) {
        return new Table(name, name, List.of(keys), PRIOR_COLUMNS, Form.PRIOR);
    }

    /** The columns that say where a row comes from, and that no row may leave out. */
    List<String> originColumns() {
        return form == Form.WORDS ? List.of("source", "provenance") : List.of("unit", "year", "source", "provenance");
    }

    /** The unit that the scenario's records demand at a place, or null where they know of none. */
    static @Nullable String unitAt(List<String> path) {
        RecordComponent section = Components.byKey(Scenario.class).get(path.get(0));
        AnnotatedType type = section == null ? null : section.getAnnotatedType();
        String unit = null;
        for (int i = 1; type != null; i++) {
            Unit own = type.getAnnotation(Unit.class);
            unit = own == null ? unit : own.value();
            if (i == path.size()) {
                return unit;
            }
            type = inner(type, path.get(i));
        }
        return null;
    }

    private static @Nullable AnnotatedType inner(AnnotatedType type, String key) {
        if (type instanceof AnnotatedParameterizedType map) {
            return map.getAnnotatedActualTypeArguments()[1];
        }
        if (type.getType() instanceof Class<?> record && record.isRecord()) {
            Map<String, RecordComponent> components = Components.byKey(record);
            RecordComponent component = components.get(key);
            return component == null ? null : component.getAnnotatedType();
        }
        return null;
    }
}

package chokepoint.app.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and so JSON too, into nodes.
 *
 * <p>It follows the parser's events rather than its composed tree, because it can then stop at the
 * first anchor, and at a depth that no honest file reaches, before a bomb has gone off.
 */
final class YamlReader {

    private static final int DEEPEST = 64;

    private final Source source;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /**
     * Reads a document that is a map. Duplicate keys are added to the problems; what makes the rest
     * unreadable is thrown.
     */
    static Node.Mapping mapping(Source source, Problems problems) {
        Node node = value(source, problems);
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw refused(node.mark(), "expected a map of keys but found " + node.described());
    }

    /** Reads a document of any form. */
    static Node value(Source source, Problems problems) {
        YamlReader reader = new YamlReader(source, problems);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
            throw refused(reader.mark(e.getProblemMark()), "not valid YAML: " + problem);
        } catch (YamlEngineException e) {
            throw refused(source.start(), "not valid YAML: " + e.getMessage());
        }
    }

    private Node document() {
        next();
        if (next().getEventId() != Event.ID.DocumentStart) {
            throw refused(source.start(), "the file is empty");
        }
        Node root = node(next(), 0);
        next();
        Event last = next();
        if (last.getEventId() != Event.ID.StreamEnd) {
            throw refused(mark(last.getStartMark()), "a second document; a file must hold a single one");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        Mark mark = mark(event.getStartMark());
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw refused(mark, "anchors and aliases (&name, *name) are not allowed; write the value out");
        }
        if (depth > DEEPEST) {
            throw refused(mark, "nested more than " + DEEPEST + " levels deep");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), mark);
            String text = scalar.getValue();
            // The file is plain text, but an escape such as "\\e" is not.
            int strange = PlainText.firstStrange(text);
            if (strange >= 0) {
                throw refused(mark, PlainText.described(text.charAt(strange)));
            }
            return new Node.Scalar(mark, scalar.isPlain() ? Kind.ofPlain(text) : Kind.TEXT, text, null);
        }
        refuseTag(((CollectionStartEvent) event).getTag(), mark);
        return event.getEventId() == Event.ID.SequenceStart ? sequence(mark, depth) : map(mark, depth);
    }

    private Node.Sequence sequence(Mark mark, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(mark, items);
    }

    private Node.Mapping map(Mark mark, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, depth + 1);
            if (!(key instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
                throw refused(key.mark(), "expected a key but found " + key.described());
            }
            Node.Entry entry = new Node.Entry(key.mark(), node(next(), depth + 1));
            Node.Entry first = entries.putIfAbsent(scalar.text(), entry);
            if (first != null) {
                String message = "duplicate key " + scalar.described() + "; first in line "
                        + first.key().line();
                problems.add(key.mark(), "", message);
            }
        }
        return new Node.Mapping(mark, entries, Map.of());
    }

    private Event next() {
        return events.next();
    }

    private static void refuseTag(Optional<String> tag, Mark mark) {
        if (tag.isPresent()) {
            throw refused(mark, "tags (!name) are not allowed");
        }
    }

    private Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(m -> new Mark(source, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(source::start);
    }

    private static ConfigException refused(Mark mark, String message) {
        return ConfigException.of(new ConfigProblem(mark, "", message));
    }
}

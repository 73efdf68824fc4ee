package chokepoint.app.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of JSON that a program wrote, and that is therefore as it should be, or else refused.
 *
 * @param path where it lies, for errors
 */
record RecordedNode(Node node, String path) {

    RecordedNode child(String key) {
        Node child = mapping().get(key);
        if (child == null) {
            throw refused(node, "missing key '" + key + "'");
        }
        return new RecordedNode(child, path.isEmpty() ? key : path + "." + key);
    }

    Node.Mapping mapping() {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw refused(node, "expected a map of keys but found " + node.described());
    }

    List<RecordedNode> items() {
        if (!(node instanceof Node.Sequence sequence)) {
            throw refused(node, "expected a list but found " + node.described());
        }
        List<RecordedNode> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(new RecordedNode(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    RecordedNode item(int place) {
        List<RecordedNode> items = items();
        if (place >= items.size()) {
            throw refused(node, "expected more than " + place + " items");
        }
        return items.get(place);
    }

    String text() {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw refused(node, "expected a value but found " + node.described());
    }

    List<String> texts() {
        return items().stream().map(RecordedNode::text).toList();
    }

    int whole() {
        long whole = wholeLong();
        if (whole != (int) whole) {
            throw refused(node, "a number too large: " + node.described());
        }
        return (int) whole;
    }

    long wholeLong() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            throw refused(node, "expected a whole number but found " + node.described());
        }
    }

    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw refused(node, "expected a number but found " + node.described());
        }
    }

    private ConfigException refused(Node at, String message) {
        return ConfigException.of(new ConfigProblem(at.mark(), path, message));
    }
}

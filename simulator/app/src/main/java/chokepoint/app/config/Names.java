package chokepoint.app.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a tree defines, section by section at its root.
 *
 * @param tree the whole tree
 */
record Names(Node.Mapping tree, Problems problems) {

    /**
     * Whether a section holds a name; if it does not, that is reported.
     *
     * @param section null where any name will do
     */
    boolean check(@Nullable String section, String name, Mark mark, String path) {
        // A section that is missing or is no map is reported as such, and then knows every name.
        if (section == null || !(tree.get(section) instanceof Node.Mapping defined)) {
            return true;
        }
        Set<String> known = defined.entries().keySet();
        if (known.contains(name)) {
            return true;
        }
        String message = Node.Scalar.quoted(name) + " is not a name in " + section;
        problems.add(mark, path, message + Spelling.hint(name, known) + Spelling.listed("known names", known));
        return false;
    }
}

package chokepoint.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what to say to a request. Reads files and nothing else. */
final class Answers {

    static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final ResultsTree tree;
    private final Lists lists;
    private final Pages pages;

    Answers(ResultsTree tree, Lists lists, Pages pages) {
        this.tree = tree;
        this.lists = lists;
        this.pages = pages;
    }

    /**
     * The answer.
     *
     * @param host as the browser believes this server to be called, with the port
     * @param rawPath as it came
     */
    Answer of(String method, @Nullable String host, int port, @Nullable String rawPath) throws IOException {
        if (!METHODS.contains(method)) {
            return Answer.refusal(405, "nothing can be changed here: GET and HEAD only");
        }
        if (!isHere(host, port)) {
            // A page of another site that has its name point to this machine must not read along.
            return Answer.refusal(403, "this server answers to 127.0.0.1 and localhost only");
        }
        AskedPath asked = AskedPath.of(rawPath);
        Answer answer = asked == null ? null : found(asked);
        return answer == null ? Answer.refusal(404, "there is no such file in the results") : answer;
    }

    private static boolean isHere(@Nullable String host, int port) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return name.equals("127.0.0.1:" + port) || name.equals("localhost:" + port);
    }

    private @Nullable Answer found(AskedPath asked) throws IOException {
        List<String> names = asked.names();
        if (names.isEmpty()) {
            return Answer.page(pages.index(tree.root(), lists.folders(), lists.running()), pages.policy());
        }
        if (names.size() == 1 && asked.isFolder()) {
            Path folder = tree.folder(names.get(0));
            return folder == null
                    ? null
                    : Answer.page(pages.folder(FolderLine.of(folder), FileLine.of(tree, folder)), pages.policy());
        }
        Path file = asked.isFolder() ? null : tree.file(names);
        return file == null ? null : Answer.file(file);
    }
}

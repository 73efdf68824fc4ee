package chokepoint.app.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The server's own pages. */
final class Pages {

    /** Where the build puts the templates. */
    private static final String TEMPLATES = "chokepoint.app.report.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final String style;
    private final String script;

    private Pages(String style, String script) {
        this.style = style;
        this.script = script;
    }

    static Pages load() throws IOException {
        return new Pages(resource("serve.css"), resource("serve.js"));
    }

    /** Names of the folders, and what is running. */
    String index(Path root, List<FolderLine> folders, List<RunningLine> running) {
        return rendered(
                "serve-index.jte",
                Map.of("parts", parts(), "root", root.toString(), "folders", folders, "running", running));
    }

    /** The files of one folder. */
    String folder(FolderLine folder, List<FileLine> files) {
        return rendered("serve-folder.jte", Map.of("parts", parts(), "folder", folder, "files", files));
    }

    private ServeParts parts() {
        return new ServeParts(style, script);
    }

    private String rendered(String template, Map<String, Object> values) {
        StringOutput text = new StringOutput();
        templates.render(template, values, text);
        return text.toString();
    }

    /** Only this style and this script, and no address but this server's, which the script asks for news. */
    String policy() {
        return Answer.NOTHING + "; connect-src 'self'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program misses its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

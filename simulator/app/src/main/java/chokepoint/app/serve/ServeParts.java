package chokepoint.app.serve;

/** Style and script of the server's pages, as they stand in them. */
public record ServeParts(String style, String script) {}

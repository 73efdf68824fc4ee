package chokepoint.app.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The folder of a calibration: a journal of evaluations, each on the disk before the next begins, so
 * that a killed search goes on where it was; and, at the end, what was fitted.
 */
public final class CalibrationFolder {

    public static final String EVALUATIONS = "evaluations.csv";
    public static final String PARAMETERS = "parameters.yaml";
    public static final String FIT = "fit.csv";
    public static final String IDENTIFICATION = "identification.csv";

    private final Path folder;
    private final List<String> header;

    private CalibrationFolder(Path folder, List<String> header) {
        this.folder = folder;
        this.header = header;
    }

    /**
     * Opens or makes the folder of a calibration.
     *
     * @param parameters paths of the parameters
     * @throws FolderRefusedException if something else is there
     */
    public static CalibrationFolder open(Path folder, List<String> parameters) throws IOException {
        List<String> header = new ArrayList<>(List.of("seed"));
        header.addAll(parameters);
        header.add("loss");
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                && (Files.isSymbolicLink(folder)
                        || !Files.isRegularFile(folder.resolve(EVALUATIONS), LinkOption.NOFOLLOW_LINKS))) {
            throw new FolderRefusedException(folder, "exists and is no folder of a calibration");
        }
        CalibrationFolder opened = new CalibrationFolder(folder, List.copyOf(header));
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            opened.append(String.join(",", header));
        }
        return opened;
    }

    public Path path() {
        return folder;
    }

    /** All whole lines of the journal; a torn last line is cut off. */
    public List<EvaluationLine> evaluations() throws IOException {
        Path file = folder.resolve(EVALUATIONS);
        String text = text(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            Files.writeString(file, whole);
        }
        List<EvaluationLine> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new StringReader(whole))) {
            if (!String.join(",", header).equals(reader.readLine())) {
                throw new UnreadableResultsException(file, "expected the columns " + header);
            }
        }
        for (EvaluationLine line :
                CsvTable.read(file, header, cells -> EvaluationLine.read(cells, header.size() - 2))) {
            lines.add(line);
        }
        return lines;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableResultsException(file, "is not UTF-8 text", e);
        }
    }

    /** Adds an evaluation to the journal, and sees it to the disk. */
    public void add(EvaluationLine line) throws IOException {
        StringJoiner text = new StringJoiner(",");
        line.texts().forEach(text::add);
        for (double number : line.numbers()) {
            text.add(Numbers.text(number));
        }
        append(text.toString());
    }

    private void append(String line) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve(EVALUATIONS), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
    }

    /** Writes a file of the outcome, beside its place and then into it. */
    public void write(String name, String text) throws IOException {
        Path partial = folder.resolve("." + name + ".partial");
        // Whatever is there is not written through: it may be a link to somewhere else.
        Files.deleteIfExists(partial);
        Files.writeString(partial, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}

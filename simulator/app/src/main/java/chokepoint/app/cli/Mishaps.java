package chokepoint.app.cli;

import chokepoint.app.config.ConfigException;
import chokepoint.app.results.FolderRefusedException;
import chokepoint.app.results.UnreadableResultsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import picocli.CommandLine;

/** Turns what went wrong into words and an exit code; never a stack trace. */
final class Mishaps implements CommandLine.IExecutionExceptionHandler {

    /** Runs a command; what the machine has too little of for it is told in words too. */
    static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            return ended(parsed, "too little memory for this study; JAVA_OPTS=-Xmx8g, for example, gives more");
        } catch (StackOverflowError e) {
            return ended(parsed, "something in the files is nested too deeply");
        }
    }

    private static int ended(CommandLine.ParseResult parsed, String words) {
        PrintWriter err = parsed.commandSpec().commandLine().getErr();
        err.println("chokepoint: " + words);
        err.flush();
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception mishap, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(words(mishap));
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static String words(Exception mishap) {
        if (mishap instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return words(unchecked.getCause());
        }
        if (mishap instanceof ConfigException) {
            return String.valueOf(mishap.getMessage());
        }
        if (mishap instanceof FolderRefusedException || mishap instanceof UnreadableResultsException) {
            return "chokepoint: " + mishap.getMessage();
        }
        if (mishap instanceof AccessDeniedException denied) {
            return "chokepoint: no permission to write or read " + denied.getFile();
        }
        if (mishap instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return "chokepoint: " + file.getFile() + ": " + reason;
        }
        if (mishap instanceof IOException || mishap instanceof ReadOnlyFileSystemException) {
            return "chokepoint: " + mishap.getMessage();
        }
        StackTraceElement[] trace = mishap.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return "chokepoint: a fault of the program, please report it: " + mishap + where;
    }
}

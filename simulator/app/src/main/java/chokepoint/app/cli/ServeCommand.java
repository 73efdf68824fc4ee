package chokepoint.app.cli;

import chokepoint.app.serve.ResultsServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows results folders in a browser on this machine. */
@Command(
        name = "serve",
        description = {
            "Lists results folders and their reports for a browser on this machine (127.0.0.1 only), and how far runs"
                    + " are that go on.",
            "Reads only: nothing is run, made or changed, and no file outside the folder is shown. Ctrl-C ends it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint serve",
            "  chokepoint serve results --port 8080",
            "  chokepoint serve /data/results --port 0",
            "",
            ExitCode.MEANINGS
        })
final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder that holds results folders; default: results.")
    private Path root = Path.of("results");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of 127.0.0.1; 0: any that is free; default: ${DEFAULT-VALUE}.",
            defaultValue = "8765")
    private int port;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port (" + port + ") must be from 0 to " + LARGEST_PORT);
        }
        if (!Files.isDirectory(root)) {
            throw new ParameterException(spec.commandLine(), root + " is no folder");
        }
        try (ResultsServer server = ResultsServer.start(root, port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(FilesText.shown(root) + " is shown at " + server.address() + "; Ctrl-C ends this");
            out.flush();
            // Until Ctrl-C ends the Java machine, or whoever has called this its thread.
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + " of 127.0.0.1 cannot be used (" + e.getMessage()
                            + "); name another with --port, or --port 0 for any that is free",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }
}

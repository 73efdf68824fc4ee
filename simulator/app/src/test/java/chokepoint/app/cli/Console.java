package chokepoint.app.cli;

import chokepoint.study.RunKernel;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command said and how it ended. */
record Console(int code, String out, String err) {

    static final KernelMaker MODEL = RunKernel::new;

    static Console of(String... arguments) {
        return of(MODEL, arguments);
    }

    static Console of(KernelMaker kernels, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Main.commandLine(kernels).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = commands.execute(arguments);
        return new Console(code, out.toString(), err.toString());
    }
}

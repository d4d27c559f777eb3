package nl.ruilwerk.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.ruilwerk.Application;
import picocli.CommandLine;

/** Runs commands of the jar in this JVM and keeps what they print. */
final class CommandRun {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** @return the exit code */
    int run(String... arguments) {
        CommandLine command = RuilwerkCommand.commandLine(Application.class);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    /** @return what all runs printed so far */
    String out() {
        return out.toString();
    }

    /** @return what all runs printed so far as faults */
    String err() {
        return err.toString();
    }
}

package nl.ruilwerk.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the jar; each command is a class of its own. */
@Command(name = "java -jar ruilwerk.jar", mixinStandardHelpOptions = true, version = "Ruilwerk",
        description = "Without a command: the server. Its settings are --server.port, --ruilwerk.data-dir, --ruilwerk.schemes; see docs/running.md.",
        subcommands = {CheckSchemeCommand.class, ScenariosCommand.class, AuditCommand.class, RebuildTasksCommand.class, VerifyAddendumCommand.class},
        exitCodeListHeading = "%nExit codes%n", exitCodeList = {"0:all is well", "1:a check failed", "2:the input could not be used"})
public final class RuilwerkCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Whose package the application's beans are below. */
    private final Class<?> application;

    private RuilwerkCommand(Class<?> application) {
        this.application = application;
    }

    /** @return whether the arguments ask for a command, or for help, and not for the server */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || arguments[0].equals("--help") || arguments[0].equals("-h")
                || arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    /** @return the exit code */
    public static int run(Class<?> application, String[] arguments) {
        return commandLine(application).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new RuilwerkCommand(application))
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(cause(fault));
                    return ExitCode.USAGE;
                });
    }

    /** A person reads this: the sentence of what went wrong, without the way that it took. */
    private static String cause(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }

    /** Started with options of picocli only, such as none: says what there is. */
    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().usage(out);
    }

    Class<?> application() {
        return application;
    }
}

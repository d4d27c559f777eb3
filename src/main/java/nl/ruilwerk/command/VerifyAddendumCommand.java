package nl.ruilwerk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.ruilwerk.addendum.CheckingAddendumFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the PDF of an addendum by itself. */
@Command(name = "verify-addendum", mixinStandardHelpOptions = true,
        description = "Checks that the pages of an addendum say what was signed, and that both signatures are about that text. Needs no database.")
final class VerifyAddendumCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.pdf")
    private Path file;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CheckingAddendumFile.Answer answer;
        try {
            answer = CheckingAddendumFile.check(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(file + " cannot be read as a PDF: " + unreadable.getMessage());
            return 2;
        }
        if (!answer.sha256().isEmpty()) {
            out.println("Addendum " + answer.reference());
            out.println("SHA-256 of the signed text: " + answer.sha256());
            out.println("Signatures about this text: " + answer.signatures());
        }
        answer.faults().forEach(out::println);
        out.println(answer.faults().isEmpty() ? "All is well." : "This addendum is not in order.");
        return answer.faults().isEmpty() ? 0 : 1;
    }
}

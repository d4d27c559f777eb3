package nl.ruilwerk.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.ruilwerk.scheme.BrokenPackException;
import nl.ruilwerk.scheme.CheckingScheme;
import nl.ruilwerk.scheme.SchemeFinding;
import nl.ruilwerk.scheme.SchemeFinding.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks scheme packs over; needs no database and no server. */
@Command(name = "check-scheme", mixinStandardHelpOptions = true,
        description = "Checks scheme packs: shape, names, formulas, dates, caps, tables, what nobody reads. One line per finding, with file, line and what would be right.",
        exitCodeListHeading = "%nExit codes%n", exitCodeList = {"0:no errors", "1:errors, or warnings with --strict", "2:no pack could be read"})
final class CheckSchemeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Scheme packs, or folders that hold them.")
    private List<Path> folders;
    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;
    @Option(names = "--json", paramLabel = "FILE", description = "Writes the findings as JSON too.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<SchemeFinding>> found = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                spec.commandLine().getErr().println("There is no folder " + folder);
                return 2;
            }
            try {
                found.putAll(CheckingScheme.check(folder));
            } catch (BrokenPackException unreadable) {
                spec.commandLine().getErr().println(unreadable.getMessage());
                return 2;
            }
        }
        found.forEach((pack, findings) -> {
            out.println(pack + ": " + count(findings, Grade.ERROR) + " errors, " + count(findings, Grade.WARNING) + " warnings");
            findings.forEach(finding -> out.println("  " + finding));
        });
        if (json != null) {
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), found);
        }
        List<SchemeFinding> all = found.values().stream().flatMap(List::stream).toList();
        return count(all, Grade.ERROR) > 0 || strict && !all.isEmpty() ? 1 : 0;
    }

    private static long count(List<SchemeFinding> findings, Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).count();
    }
}

package nl.ruilwerk.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.scenario.BrokenScenarioException;
import nl.ruilwerk.scenario.RunningScenarios;
import nl.ruilwerk.scenario.ScenarioReport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs scenario files on a database of their own, which is gone afterwards. */
@Command(name = "scenarios", mixinStandardHelpOptions = true, description = "Runs scenario files: real use cases, engine and database, no server. One line per expectation.")
final class ScenariosCommand implements Callable<Integer> {

    @ParentCommand
    private RuilwerkCommand ruilwerk;
    @Spec
    private CommandSpec spec;
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Scenario files, or folders that hold them.")
    private List<Path> paths;
    @Option(names = "--schemes", paramLabel = "DIR", description = "Folder of scheme packs, or one pack, beside those that come along.")
    private Path schemes;
    @Option(names = "--json", paramLabel = "FILE", description = "Writes the results as JSON too.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files = files();
        if (files.isEmpty()) {
            spec.commandLine().getErr().println("There is no scenario at " + paths + ": files that end in .yaml are");
            return 2;
        }
        Path data = Files.createTempDirectory("ruilwerk-scenarios");
        List<ScenarioReport> reports = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (ConfigurableApplicationContext context = Headless.start(ruilwerk.application(), settings(data))) {
            RunningScenarios running = context.getBean(RunningScenarios.class);
            for (Path file : files) {
                try {
                    ScenarioReport report = running.run(file.toString(), Files.readAllBytes(file));
                    reports.add(report);
                    out.println(file + ": " + report.name());
                    report.checks().forEach(check -> out.println("  line " + check.line() + "  " + check.toString().replace("\n", "\n  ")));
                } catch (BrokenScenarioException unusable) {
                    broken.add(file.toString());
                    out.println(unusable.getMessage());
                }
                out.flush();
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        long passed = reports.stream().mapToLong(ScenarioReport::passed).sum();
        long failed = reports.stream().mapToLong(ScenarioReport::failed).sum();
        if (json != null) {
            write(reports, broken, passed, failed);
        }
        out.printf("%d passed, %d failed%n", passed, failed);
        return !broken.isEmpty() ? 2 : failed > 0 ? 1 : 0;
    }

    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IOException("There is no file or folder " + path);
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".yaml")).sorted(Comparator.naturalOrder()).forEach(found::add);
            }
        }
        return found;
    }

    private Map<String, String> settings(Path data) {
        Map<String, String> settings = new TreeMap<>(Map.of("ruilwerk.time.still", "true", "ruilwerk.data-dir", data.toString(), "spring.datasource.url", ""));
        if (schemes != null) {
            settings.put("ruilwerk.schemes", schemes.toString());
        }
        return settings;
    }

    private void write(List<ScenarioReport> reports, List<String> broken, long passed, long failed) throws IOException {
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), Map.of("passed", passed, "failed", failed, "broken", broken,
                "scenarios", reports.stream().map(report -> Map.of("file", report.file(), "name", report.name(), "checks", report.checks())).collect(Collectors.toList())));
    }
}

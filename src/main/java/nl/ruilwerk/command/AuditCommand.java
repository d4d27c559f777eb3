package nl.ruilwerk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.ruilwerk.outcome.Audited;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds every ledger and history against itself, and prints what disagrees. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Checks, in the configured database, that every ledger adds up, that requests, tasks and engine agree, and that what was signed, stored and handed to payroll still has its hash. Changes nothing.")
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    private RuilwerkCommand ruilwerk;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Headless.start(ruilwerk.application(), Map.of())) {
            List<String> disagrees = new ArrayList<>();
            context.getBeanProvider(Audited.class).orderedStream().forEach(history -> disagrees.addAll(history.audit()));
            disagrees.forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println(disagrees.isEmpty() ? "Everything adds up." : disagrees.size() + " things do not add up.");
            return disagrees.isEmpty() ? 0 : 1;
        }
    }
}

package nl.ruilwerk.command;

import java.util.Map;
import java.util.concurrent.Callable;
import nl.ruilwerk.approval.RebuildingTasks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the task list anew from what the engine has open. */
@Command(name = "rebuild-tasks", mixinStandardHelpOptions = true, description = "Makes the task list anew from the open steps of all processes, in the configured database.")
final class RebuildTasksCommand implements Callable<Integer> {

    @ParentCommand
    private RuilwerkCommand ruilwerk;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Headless.start(ruilwerk.application(), Map.of())) {
            RebuildingTasks.Rebuilt rebuilt = context.getBean(RebuildingTasks.class).rebuild();
            spec.commandLine().getOut().printf("%d tasks were missing, %d were brought in line, %d were closed.%n", rebuilt.written(), rebuilt.renewed(), rebuilt.closed());
            return 0;
        }
    }
}

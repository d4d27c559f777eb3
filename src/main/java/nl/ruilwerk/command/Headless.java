package nl.ruilwerk.command;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application without opening a port, for commands that need its use cases or its database. */
final class Headless {

    private Headless() {}

    /** @param settings further settings, which win over everything but the environment's */
    static ConfigurableApplicationContext start(Class<?> application, Map<String, String> settings) {
        Map<String, Object> all = new TreeMap<>(Map.of(
                // with a negative port the beans of the screens are there, and nobody listens
                "server.port", "-1",
                "camunda.bpm.job-execution.enabled", "false",
                "ruilwerk.time.idle", "true",
                // a command looks at what is there, and makes up nobody
                "ruilwerk.demo.fill", "false",
                "logging.level.root", "error",
                // a start that fails is told once, in a sentence, by the command line
                "logging.level.org.springframework.boot.SpringApplication", "off",
                "logging.level.org.springframework.boot.diagnostics", "off"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
        return new SpringApplicationBuilder(application).logStartupInfo(false).run(arguments);
    }
}

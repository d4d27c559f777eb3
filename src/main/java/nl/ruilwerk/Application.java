package nl.ruilwerk;

import nl.ruilwerk.command.RuilwerkCommand;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Ruilwerk: without a command the server, with one of {@link RuilwerkCommand} that command. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        if (RuilwerkCommand.isMeant(arguments)) {
            System.exit(RuilwerkCommand.run(Application.class, arguments));
        }
        Schemes.readAhead();
        SpringApplication.run(Application.class, arguments);
    }
}

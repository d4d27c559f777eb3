package nl.ruilwerk.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database beside the seconds in which Spring looks for its beans; unpacking, making and starting it take as long. Whoever
 * needs it waits for it then, and gets the same refusal as ever when it cannot start.
 */
public final class StartingDatabaseEarly implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    /** A database that is being started; taken once. */
    static final class Start {

        private final Path dataFolder;
        private final CompletableFuture<EmbeddedDatabase> started = new CompletableFuture<>();
        private boolean taken;

        private Start(Path dataFolder) {
            this.dataFolder = dataFolder;
            Thread starter = new Thread(() -> {
                try {
                    started.complete(EmbeddedDatabase.start(dataFolder, EmbeddedDatabase.Durability.KEEPS_WHAT_IS_COMMITTED));
                } catch (RuntimeException | Error failed) {
                    started.completeExceptionally(failed);
                }
            }, "database-ahead");
            starter.setDaemon(true);
            starter.start();
        }

        /**
         * @return the database; empty when it was taken before, or stands in another folder
         * @throws DatabaseCannotStartException as {@link EmbeddedDatabase#start}
         */
        synchronized Optional<EmbeddedDatabase> take(Path wanted) {
            if (taken || !place(wanted).equals(place(dataFolder))) {
                return Optional.empty();
            }
            taken = true;
            try {
                return Optional.of(started.join());
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        /** Spring reads {@code ./data} as another path than we do, and means the same folder. */
        private static Path place(Path folder) {
            return folder.toAbsolutePath().normalize();
        }

        /** When nobody took it, because something else stopped the start, it does not stay behind. */
        synchronized void closeUnlessTaken() {
            if (!taken) {
                taken = true;
                started.handle((database, failed) -> {
                    if (database != null) {
                        database.close();
                    }
                    return null;
                }).join();
            }
        }
    }

    /** After all others, which may yet name another database. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String folder = settings.getProperty("ruilwerk.data-dir");
        if (folder == null || !DatabaseConfiguration.NoOtherDatabase.holds(settings)) {
            return;
        }
        Start start = new Start(Path.of(folder));
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.registerSingleton("databaseStartedEarly", start);
            beans.registerDisposableBean("databaseStartedEarly", start::closeUnlessTaken);
        }
    }
}

package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The database that is started before Spring looks for beans is the one that the beans get, however its folder is written. */
class StartingDatabaseEarlyTest {

    private static final String FOLDER = "./target/data-started-early";

    @AfterEach
    void removeTheFolder() throws java.io.IOException {
        if (Files.exists(Path.of(FOLDER))) {
            try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static AnnotationConfigApplicationContext context(String url) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("ruilwerk.data-dir", FOLDER, "spring.datasource.url", url)));
        context.register(DatabaseConfiguration.class);
        new StartingDatabaseEarly().initialize(context);
        return context;
    }

    @Test
    void givesTheBeansTheDatabaseOfARelativeFolder() {
        try (AnnotationConfigApplicationContext context = context("")) {
            context.refresh();

            assertThat(context.getBean(EmbeddedDatabase.class).jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        // closed, so the folder is free again
        try (AnnotationConfigApplicationContext again = context("")) {
            again.refresh();
            assertThat(again.getBean(EmbeddedDatabase.class)).isNotNull();
        }
    }

    @Test
    void startsNothingWhereAServerIsConfigured() {
        try (AnnotationConfigApplicationContext context = context("jdbc:postgresql://db.example/ruilwerk")) {
            context.refresh();
        }

        assertThat(Path.of(FOLDER)).doesNotExist();
    }
}

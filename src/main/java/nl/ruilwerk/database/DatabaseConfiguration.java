package nl.ruilwerk.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives Spring Boot the embedded database where no other is configured; Boot makes the one connection pool from it that Flyway,
 * the engine and our own SQL share.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Owns every table of the engine; Flyway finds it because it is a bean. */
    @Bean
    EngineTables engineTables() {
        return new EngineTables();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoOtherDatabase.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${ruilwerk.data-dir}") Path dataFolder) {
            return EmbeddedDatabase.start(dataFolder, EmbeddedDatabase.Durability.KEEPS_WHAT_IS_COMMITTED);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnectionDetails(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }

                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }
            };
        }
    }

    /** True when nobody set {@code spring.datasource.url}; an empty value, as in an unfilled template, counts as not set. */
    static class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}

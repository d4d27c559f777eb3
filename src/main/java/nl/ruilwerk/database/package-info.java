/**
 * The database under everything: a real PostgreSQL that comes with the jar, or the one that the operator points at.
 *
 * <p>Without {@code spring.datasource.url} the application starts its own PostgreSQL on files below
 * {@code ruilwerk.data-dir}, survives being killed, and stops it again at the end. With that property set, nothing is started.
 * In both cases Flyway owns every table, also those of the process engine: the engine's tables live in schema {@code public},
 * ours in schema {@code app}, and every connection sees {@code app} first.
 *
 * <p>This context never knows what is stored. It has no tables of its own.
 *
 * <p>Read first: {@link nl.ruilwerk.database.EmbeddedDatabase} (start, recover, stop), then {@code DatabaseConfiguration}
 * (how Spring gets it), then {@code EngineTables} (the first migration). For operators: {@code docs/running.md}.
 */
@ApplicationModule(allowedDependencies = {})
package nl.ruilwerk.database;

import org.springframework.modulith.ApplicationModule;

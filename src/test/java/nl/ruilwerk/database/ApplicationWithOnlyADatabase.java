package nl.ruilwerk.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import nl.ruilwerk.database.EmbeddedDatabase.Durability;
import nl.ruilwerk.testing.SharedDatabase;

/**
 * A process of its own that can be killed: starts the embedded database on the folder given, commits one row, says
 * {@code committed}, and waits for ever; or says why it cannot.
 */
class ApplicationWithOnlyADatabase {

    /** Tells the one line that counts from those of the log. */
    static final String ANSWER = "answer: ";

    public static void main(String[] arguments) throws Exception {
        try {
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(Path.of(arguments[0]), SharedDatabase.binariesFolder(), Durability.KEEPS_WHAT_IS_COMMITTED);
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                 Statement statement = connection.createStatement()) {
                statement.execute("create table promise (text text)");
                statement.execute("insert into promise values ('kept')");
            }
            System.out.println(ANSWER + "committed");
            Thread.sleep(Long.MAX_VALUE);
        } catch (DatabaseCannotStartException refused) {
            System.out.println(ANSWER + refused.getMessage());
        }
    }
}

package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.Absences;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsences implements Absences {

    private static final String COLUMNS = "person_id, kind, starts, ends, percent, stated_on";

    private final JdbcClient database;

    JdbcAbsences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Absence> of(PersonId person) {
        return database.sql("select " + COLUMNS + " from absence where person_id = :person order by starts, kind")
                .param("person", person.value()).query(JdbcAbsences::absence).list();
    }

    @Override
    public List<Absence> lasting(EmployerId employer, LocalDate on) {
        return database.sql("select " + COLUMNS + """
                 from absence where employer_id = :employer and starts <= :day and (ends is null or ends >= :day)
                order by person_id, starts, kind
                """).param("employer", employer.value()).param("day", on).query(JdbcAbsences::absence).list();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(new PersonId(row.getObject("person_id", UUID.class)), row.getString("kind"), row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)), row.getInt("percent"), row.getObject("stated_on", LocalDate.class));
    }
}

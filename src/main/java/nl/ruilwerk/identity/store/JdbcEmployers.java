package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcEmployers implements Employers {

    private static final String SELECT = """
            select e.id, e.code, e.legal_name, e.scheme, e.zone, e.address_lines, e.city,
                   coalesce((select jsonb_object_agg(u.code, u.name) from unit u where u.employer_id = e.id), '{}') as units
              from employer e
            """;

    private final JdbcClient database;

    JdbcEmployers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Employer get(EmployerId id) {
        return database.sql(SELECT + " where e.id = :id").param("id", id.value())
                .query((row, number) -> employer(row)).optional()
                .orElseThrow(() -> new NoSuchElementException("No employer " + id));
    }

    @Override
    public List<Employer> all() {
        return database.sql(SELECT + " order by e.legal_name, e.code").query((row, number) -> employer(row)).list();
    }

    @Override
    @Transactional
    public boolean add(Employer employer) {
        int added = database.sql("""
                insert into employer (id, code, legal_name, scheme, zone, address_lines, city)
                values (:id, :code, :legalName, :scheme, :zone, :addressLines, :city)
                on conflict (code) do nothing
                """)
                .param("id", employer.id().value()).param("code", employer.code())
                .param("legalName", employer.legalName()).param("scheme", employer.scheme())
                .param("zone", employer.zone().getId())
                .param("addressLines", employer.addressLines().toArray(String[]::new)).param("city", employer.city())
                .update();
        if (added == 1) {
            employer.units().forEach((code, name) -> database
                    .sql("insert into unit (employer_id, code, name) values (:employer, :code, :name)")
                    .param("employer", employer.id().value()).param("code", code).param("name", name).update());
        }
        return added == 1;
    }

    private static Employer employer(ResultSet row) throws SQLException {
        var units = new java.util.TreeMap<String, String>();
        Attributes.read(row.getString("units")).forEach((code, name) -> units.put(code, (String) name));
        return new Employer(new EmployerId(row.getObject("id", UUID.class)), row.getString("code"),
                row.getString("legal_name"), row.getString("scheme"), ZoneId.of(row.getString("zone")),
                List.of((String[]) row.getArray("address_lines").getArray()), row.getString("city"), units);
    }
}

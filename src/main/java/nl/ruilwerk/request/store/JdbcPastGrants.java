package nl.ruilwerk.request.store;

import java.util.List;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.PastGrant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPastGrants implements PastGrants {

    private final JdbcClient jdbc;

    JdbcPastGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PastGrant> of(PersonId person) {
        return jdbc.sql("select goal, plan_year, kind, amount_cents from past_grant where person_id = :person order by plan_year, goal")
                .param("person", person.value())
                .query((row, number) -> new PastGrant(row.getString("goal"), row.getInt("plan_year"),
                        Money.ofCents(row.getLong("amount_cents")), PastGrant.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    @Override
    public void add(PersonId person, String goal, int planYear, PastGrant.Kind kind, Money amount, String note) {
        jdbc.sql("""
                insert into past_grant (id, person_id, goal, plan_year, kind, amount_cents, note)
                values (:id, :person, :goal, :year, :kind, :amount, :note)
                """)
                .param("id", UUID.randomUUID()).param("person", person.value()).param("goal", goal).param("year", planYear)
                .param("kind", kind.name()).param("amount", amount.cents()).param("note", note).update();
    }

    @Override
    public void add(RequestId request, PersonId person, String goal, int planYear, Money amount) {
        jdbc.sql("""
                insert into past_grant (id, person_id, goal, plan_year, kind, amount_cents, request_id)
                values (:id, :person, :goal, :year, 'GRANTED', :amount, :request) on conflict (request_id) do nothing
                """)
                .param("id", UUID.randomUUID()).param("person", person.value()).param("goal", goal).param("year", planYear)
                .param("amount", amount.cents()).param("request", request.value()).update();
    }

    @Override
    public void lower(RequestId request, Money amount) {
        jdbc.sql("update past_grant set amount_cents = :amount where request_id = :request and amount_cents > :amount")
                .param("amount", amount.cents()).param("request", request.value()).update();
    }
}

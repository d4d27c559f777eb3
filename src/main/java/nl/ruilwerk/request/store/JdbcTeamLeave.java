package nl.ruilwerk.request.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.TeamLeave;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Funding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the team's requests in the database and reads their hours from the evaluation that was kept with each. */
@Repository
class JdbcTeamLeave implements TeamLeave {

    private final JdbcClient jdbc;
    private final ExecutionRequests requests;

    JdbcTeamLeave(JdbcClient jdbc, ExecutionRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public List<Effect> around(ExecutionRequest request, YearMonth from, YearMonth until) {
        List<Effect> effects = new ArrayList<>();
        jdbc.sql("""
                select r.id from execution_request r
                where r.employer_id = :employer and r.id <> :request and r.state in ('SUBMITTED', 'WAITING', 'SENT_BACK', 'ACCEPTED', 'GRANTED')
                  and r.person_id in (
                      select e.person_id from employment e where e.manager_id = (
                          select m.manager_id from employment m where m.person_id = :person and m.starts <= :day and (m.ends is null or m.ends >= :day)
                          order by m.weekly_hours desc, m.id limit 1)
                        and e.starts <= :last and (e.ends is null or e.ends >= :day))
                order by r.submitted_at, r.id
                """)
                .param("employer", request.employer().value()).param("request", request.id().value()).param("person", request.person().value())
                .param("day", from.atDay(1)).param("last", until.atEndOfMonth()).query(UUID.class).list()
                .forEach(id -> effects(requests.get(new RequestId(id)), from, until).forEach(effects::add));
        return effects;
    }

    private static Stream<Effect> effects(ExecutionRequest other, YearMonth from, YearMonth until) {
        Evaluation judged = other.evaluation();
        boolean granted = other.state() == RequestState.GRANTED;
        Stream<Effect> used = judged.funding().stream().filter(part -> part.unit().equals("hours")).flatMap(part -> {
            List<Funding.Share> shares = part.shares().stream().filter(share -> !share.month().isBefore(from) && !share.month().isAfter(until)).toList();
            return shares.isEmpty() ? Stream.empty() : Stream.of(new Effect(other.person(),
                    shares.stream().map(Funding.Share::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                    shares.stream().map(Funding.Share::month).min(YearMonth::compareTo).orElseThrow(),
                    shares.stream().map(Funding.Share::month).max(YearMonth::compareTo).orElseThrow(), granted));
        });
        Stream<Effect> bought = judged.gives().filter(given -> given.unit().equals("hours")).stream().flatMap(given -> judged.lines().stream()
                .map(line -> line.payMonth()).min(YearMonth::compareTo).filter(month -> !month.isBefore(from) && !month.isAfter(until)).stream()
                .map(month -> new Effect(other.person(), given.quantity().negate(), month, month, granted)));
        return Stream.concat(used, bought);
    }
}

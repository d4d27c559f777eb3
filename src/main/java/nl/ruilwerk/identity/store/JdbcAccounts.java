package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.RoleGrants;
import nl.ruilwerk.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts {

    private static final String SELECT = """
            select p.employer_id, a.person_id, a.user_name, a.password_hash, a.enabled
              from account a join person p on p.id = a.person_id
            """;

    private final JdbcClient database;
    private final RoleGrants grants;

    JdbcAccounts(JdbcClient database, RoleGrants grants) {
        this.database = database;
        this.grants = grants;
    }

    @Override
    public Optional<Account> named(String userName) {
        return database.sql(SELECT + " where a.user_name = :name").param("name", userName)
                .query((row, number) -> account(row)).optional();
    }

    @Override
    public Optional<Account> of(PersonId person) {
        return database.sql(SELECT + " where a.person_id = :person").param("person", person.value())
                .query((row, number) -> account(row)).optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("user_name"),
                Optional.ofNullable(row.getString("password_hash")), row.getBoolean("enabled"));
    }

    @Override
    public boolean anyAdministrator() {
        return database.sql("""
                select exists (select 1 from account a join role_grant g on g.person_id = a.person_id
                                where g.role = 'ADMINISTRATOR' and a.enabled and a.password_hash is not null)
                """).query(Boolean.class).single();
    }

    @Override
    public boolean add(PersonId person, String userName, Instant at) {
        return database.sql("""
                insert into account (person_id, user_name, created_at) values (:person, :name, :at)
                on conflict (user_name) do nothing
                """)
                .param("person", person.value()).param("name", userName).param("at", utc(at)).update() == 1;
    }

    @Override
    public void setPassword(PersonId person, String passwordHash, Instant at) {
        database.sql("update account set password_hash = :hash, password_set_at = :at where person_id = :person")
                .param("hash", passwordHash).param("at", utc(at)).param("person", person.value()).update();
    }

    @Override
    public void enable(PersonId person, boolean enabled) {
        database.sql("update account set enabled = :enabled where person_id = :person")
                .param("enabled", enabled).param("person", person.value()).update();
    }

    @Override
    public Optional<Actor> actor(SignedIn signedIn) {
        return database.sql("""
                select p.given_name || ' ' || p.surname
                  from person p left join account a on a.person_id = p.id
                 where p.id = :person and p.employer_id = :employer
                   and (not :byPassword or (a.enabled and a.password_set_at <= :at))
                """)
                .param("person", signedIn.personId()).param("employer", signedIn.employerId())
                .param("byPassword", signedIn.by().equals(SignedIn.BY_PASSWORD)).param("at", utc(signedIn.at()))
                .query(String.class).optional()
                .map(name -> new Actor(signedIn.employer(), signedIn.person(), name, grants.of(signedIn.person()), signedIn.by()));
    }

    @Override
    @Transactional
    public void addPasswordLink(String tokenHash, PersonId person, PersonId by, Instant at, Instant expires) {
        database.sql("update password_link set used_at = :at where person_id = :person and used_at is null")
                .param("at", utc(at)).param("person", person.value()).update();
        database.sql("""
                insert into password_link (token_hash, person_id, created_by, created_at, expires_at)
                values (:hash, :person, :by, :at, :expires)
                """)
                .param("hash", tokenHash).param("person", person.value()).param("by", by.value())
                .param("at", utc(at)).param("expires", utc(expires)).update();
    }

    @Override
    public Optional<PersonId> passwordLink(String tokenHash, Instant at) {
        return database.sql("""
                select person_id from password_link where token_hash = :hash and used_at is null and expires_at > :at
                """)
                .param("hash", tokenHash).param("at", utc(at))
                .query(UUID.class).optional().map(PersonId::new);
    }

    @Override
    public Optional<PersonId> usePasswordLink(String tokenHash, Instant at) {
        return database.sql("""
                update password_link set used_at = :at
                 where token_hash = :hash and used_at is null and expires_at > :at
                returning person_id
                """)
                .param("hash", tokenHash).param("at", utc(at))
                .query(UUID.class).optional().map(PersonId::new);
    }

    @Override
    public boolean offerFirstAdministratorToken(String tokenHash, Instant at) {
        return database.sql("""
                insert into first_administrator_token (token_hash, created_at) values (:hash, :at)
                on conflict (only_row) do update
                   set token_hash = excluded.token_hash, created_at = excluded.created_at, used_at = null
                 where first_administrator_token.used_at is not null
                    or first_administrator_token.created_at < excluded.created_at - interval '1 minute'
                """)
                .param("hash", tokenHash).param("at", utc(at)).update() == 1;
    }

    @Override
    public boolean useFirstAdministratorToken(String tokenHash, Instant at) {
        return database.sql("""
                update first_administrator_token set used_at = :at where token_hash = :hash and used_at is null
                """)
                .param("hash", tokenHash).param("at", utc(at)).update() == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

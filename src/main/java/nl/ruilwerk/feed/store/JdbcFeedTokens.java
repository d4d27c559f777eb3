package nl.ruilwerk.feed.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.feed.FeedTokens;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFeedTokens implements FeedTokens {

    private static final String SELECT = """
            select t.id, t.employer_id, t.name, t.created_by, t.created_at, t.expires_at, t.revoked_at,
                   (select max(u.at) from feed_token_use u where u.token_id = t.id) as last_used_at
              from feed_token t
            """;

    private final JdbcClient database;

    JdbcFeedTokens(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(FeedToken token, String hash) {
        database.sql("""
                insert into feed_token (id, employer_id, name, token_hash, created_by, created_at, expires_at)
                values (:id, :employer, :name, :hash, :by, :at, :expires)
                """)
                .param("id", token.id()).param("employer", token.employer().value()).param("name", token.name()).param("hash", hash)
                .param("by", token.createdBy().value()).param("at", utc(token.createdAt())).param("expires", utc(token.expiresAt())).update();
    }

    @Override
    public boolean revoke(EmployerId employer, UUID id, PersonId by, Instant at) {
        return database.sql("""
                update feed_token set revoked_at = :at, revoked_by = :by where id = :id and employer_id = :employer and revoked_at is null
                """)
                .param("at", utc(at)).param("by", by.value()).param("id", id).param("employer", employer.value()).update() == 1;
    }

    @Override
    public List<FeedToken> of(EmployerId employer) {
        return database.sql(SELECT + " where t.employer_id = :employer order by t.created_at desc, t.id").param("employer", employer.value())
                .query((row, number) -> token(row)).list();
    }

    @Override
    public Optional<FeedToken> withHash(String hash) {
        return database.sql(SELECT + " where t.token_hash = :hash").param("hash", hash).query((row, number) -> token(row)).optional();
    }

    private static FeedToken token(ResultSet row) throws SQLException {
        return new FeedToken(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)), row.getString("name"),
                new PersonId(row.getObject("created_by", UUID.class)), moment(row, "created_at").orElseThrow(),
                moment(row, "expires_at").orElseThrow(), moment(row, "revoked_at"), moment(row, "last_used_at"));
    }

    // A transaction of its own: the use counts whatever becomes of the request.
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalLong begin(Optional<FeedToken> token, String address, String asked, Instant at, int most, Duration window) {
        // One after the other: otherwise many at once would all be the last that is allowed.
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", token.map(known -> "feed token " + known.id()).orElse("feed address " + address)).query(row -> { });
        long before = token.isPresent()
                ? database.sql("select count(*) from feed_token_use where token_id = :token and at > :since")
                        .param("token", token.get().id()).param("since", utc(at.minus(window))).query(Long.class).single()
                : database.sql("select count(*) from feed_token_use where token_id is null and address = :address and at > :since")
                        .param("address", address).param("since", utc(at.minus(window))).query(Long.class).single();
        if (before > most) {
            return OptionalLong.empty();
        }
        long use = database.sql("""
                insert into feed_token_use (token_id, employer_id, at, address, asked, status) values (:token, :employer, :at, :address, :asked, :status)
                returning id
                """)
                .param("token", token.map(FeedToken::id).orElse(null)).param("employer", token.map(known -> known.employer().value()).orElse(null))
                .param("at", utc(at)).param("address", address).param("asked", asked).param("status", before == most ? 429 : null)
                .query(Long.class).single();
        return before == most ? OptionalLong.empty() : OptionalLong.of(use);
    }

    @Override
    public void answered(long use, int status, Optional<UUID> imported) {
        database.sql("update feed_token_use set status = :status, import_id = :imported where id = :id")
                .param("status", status).param("imported", imported.orElse(null)).param("id", use).update();
    }

    @Override
    public List<Use> uses(EmployerId employer, int most) {
        return database.sql("""
                select t.name, u.at, u.address, u.asked, u.status, u.import_id
                  from feed_token_use u join feed_token t on t.id = u.token_id
                 where u.employer_id = :employer order by u.id desc limit :most
                """)
                .param("employer", employer.value()).param("most", most)
                .query((row, number) -> new Use(row.getString("name"), moment(row, "at").orElseThrow(), row.getString("address"), row.getString("asked"),
                        Optional.ofNullable((Integer) row.getObject("status")), Optional.ofNullable(row.getObject("import_id", UUID.class)))).list();
    }

    @Override
    public void forgetUses(Instant before) {
        database.sql("delete from feed_token_use where at < :before").param("before", utc(before)).update();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

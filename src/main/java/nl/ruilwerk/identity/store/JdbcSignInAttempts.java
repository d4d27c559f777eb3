package nl.ruilwerk.identity.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import nl.ruilwerk.identity.SignInAttempts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSignInAttempts implements SignInAttempts {

    private final JdbcClient database;

    JdbcSignInAttempts(JdbcClient database) {
        this.database = database;
    }

    // A transaction of its own: the attempt counts even if what follows is rolled back.
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalLong begin(String nameHash, String address, Instant at, Limits limits) {
        // One after the other per name and per address, on all nodes: otherwise many at once would all be the fifth.
        lock("sign-in name " + nameHash);
        lock("sign-in address " + address);
        forgetOld(at, limits);
        boolean known = database.sql("""
                select exists (select 1 from sign_in_attempt
                                where name_hash = :name and address = :address and succeeded and at > :remembered)
                """)
                .param("name", nameHash).param("address", address).param("remembered", utc(at.minus(limits.remembered())))
                .query(Boolean.class).single();
        if (known ? failedHere(nameHash, address, at, limits) >= limits.perName()
                : failedElsewhere(nameHash, at, limits) >= limits.perName() || failedFrom(address, at, limits) >= limits.perAddress()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(database.sql("""
                insert into sign_in_attempt (name_hash, address, at) values (:name, :address, :at) returning id
                """)
                .param("name", nameHash).param("address", address).param("at", utc(at))
                .query(Long.class).single());
    }

    /** Failures of a name at an address that it is known at, since it last signed in there. */
    private long failedHere(String nameHash, String address, Instant at, Limits limits) {
        return database.sql("""
                select count(*) from sign_in_attempt
                 where name_hash = :name and address = :address and not succeeded and at > :since
                   and id > (select max(id) from sign_in_attempt where name_hash = :name and address = :address and succeeded)
                """)
                .param("name", nameHash).param("address", address).param("since", utc(at.minus(limits.window())))
                .query(Long.class).single();
    }

    /** Failures of a name at all addresses together that it is not known at. */
    private long failedElsewhere(String nameHash, Instant at, Limits limits) {
        return database.sql("""
                select count(*) from sign_in_attempt tried
                 where name_hash = :name and not succeeded and at > :since
                   and not exists (select 1 from sign_in_attempt known
                                    where known.name_hash = :name and known.address = tried.address
                                      and known.succeeded and known.at > :remembered)
                """)
                .param("name", nameHash).param("since", utc(at.minus(limits.window())))
                .param("remembered", utc(at.minus(limits.remembered())))
                .query(Long.class).single();
    }

    private long failedFrom(String address, Instant at, Limits limits) {
        return database.sql("select count(*) from sign_in_attempt where address = :address and not succeeded and at > :since")
                .param("address", address).param("since", utc(at.minus(limits.window())))
                .query(Long.class).single();
    }

    private void lock(String what) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))").param("what", what)
                .query(row -> { });
    }

    private void forgetOld(Instant at, Limits limits) {
        database.sql("delete from sign_in_attempt where at < :before").param("before", utc(at.minus(limits.remembered()))).update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(long attempt) {
        database.sql("update sign_in_attempt set succeeded = true where id = :id").param("id", attempt).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

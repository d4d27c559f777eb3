package nl.ruilwerk.approval;

import java.sql.SQLException;
import java.util.function.Supplier;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a use case that moves a case of the engine, in one transaction. Somebody else may move the same case at that moment:
 * the engine then finds out at the very end, and the database may have to stop one of two that wait for each other.
 * Nothing of a lost attempt is left, so the use case begins again and sees what is true now.
 *
 * <p>Within a transaction of the caller nothing can begin again here; what was lost goes on to whoever began it.
 */
@Component
public class MovingCase {

    private static final Logger LOG = LoggerFactory.getLogger(MovingCase.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final TransactionTemplate transaction;

    MovingCase(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return what the use case answers, or a refusal with {@link TaskRefusal#BUSY} when others came first each time */
    public <T> Outcome<T> move(Supplier<Outcome<T>> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> useCase.get());
            } catch (RuntimeException failed) {
                if (!isLostRace(failed) || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failed;
                }
                if (attempt == MOST_ATTEMPTS) {
                    LOG.warn("Others moved the same case {} times in a row; the person is asked to try again", MOST_ATTEMPTS, failed);
                    return Outcome.refused(Refusal.of(TaskRefusal.BUSY));
                }
            }
        }
    }

    /** The engine wraps what its own statements meet, so the cause counts as much as the exception itself. */
    static boolean isLostRace(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof PessimisticLockingFailureException
                    || cause instanceof SQLException sql && (DEADLOCK.equals(sql.getSQLState()) || SERIALIZATION_FAILURE.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}

/**
 * What an employee still has in each source: an append-only ledger and, beside it, one guarded row per person, source
 * and plan year.
 *
 * <p>This context knows no rule about when a source may be used; it is told how much of it is usable and sees to it
 * that never more is reserved or used than that, whoever asks at the same time. Entries are never changed: a mistake
 * is corrected by a counter-entry.
 *
 * <p>Read first: {@link nl.ruilwerk.balance.SourceLedger}, {@link nl.ruilwerk.balance.SourceBalance}. Dutch words:
 * bron, bronsaldo, reservering. Owner in the business: payroll administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "identity", "scheme"})
package nl.ruilwerk.balance;

import org.springframework.modulith.ApplicationModule;

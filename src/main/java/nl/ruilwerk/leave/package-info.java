/**
 * What exchanges do to balances of leave, for the leave register of the personnel system: hours that a source of time gives up, hours that are
 * bought, and what is taken back of either.
 *
 * <p>The lines of payroll are the truth of what was agreed month by month; this context compares them with what it told before and adds the
 * difference. It reads the table of lines and writes none of it. Told is told: a change that falls away is taken back by its opposite.
 *
 * <p>Read first: {@link nl.ruilwerk.leave.LeaveChange}, {@link nl.ruilwerk.leave.TellingLeaveChanges}, {@code docs/hr-feed.md}. Dutch words:
 * verlofmutatie, verlofregistratie. Owner in the business: personnel administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "feed"})
package nl.ruilwerk.leave;

import org.springframework.modulith.ApplicationModule;

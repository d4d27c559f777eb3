/**
 * Who takes part in a scheme, from when and until when.
 *
 * <p>Enrolling once is enough: a participation runs on each year until somebody ends it (HS-18). This context owns the
 * enrolment and its process; it knows nothing of the requests that a participation allows.
 *
 * <p>Read first: {@link nl.ruilwerk.enrolment.Participations}, {@link nl.ruilwerk.enrolment.Participation}. Dutch
 * words: aanmelding, deelname. Owner in the business: HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "identity::events", "scheme", "notification",
        "forms", "forms::ui", "studio", "approval", "approval::spi", "balance", "budget"})
package nl.ruilwerk.enrolment;

import org.springframework.modulith.ApplicationModule;

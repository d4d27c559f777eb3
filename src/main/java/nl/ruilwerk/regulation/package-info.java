/**
 * The regulation as a text that changes: every text that was worked with is kept, the employer records each change with the consultation, and
 * participants are told. Choices that run keep the text that they were granted by, unless the scheme says that they follow.
 *
 * <p>Read first: {@link nl.ruilwerk.regulation.WatchingRegulations}, {@link nl.ruilwerk.regulation.RecordingRegulationChange}. Dutch words: regeling,
 * wijziging, medezeggenschap. Owner in the business: the employer, with its process owner.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "notification", "forms", "studio", "approval", "approval::spi",
        "enrolment", "request"})
package nl.ruilwerk.regulation;

import org.springframework.modulith.ApplicationModule;

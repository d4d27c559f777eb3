package nl.ruilwerk.request;

import java.time.Instant;

/** What somebody is filling in, as last saved; {@code version} tells apart what two tabs saved. */
public record RequestDraft(SubmitRequest content, Instant savedAt, int version) {}

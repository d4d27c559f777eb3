package nl.ruilwerk.feed;

import nl.ruilwerk.outcome.Reason;

/** Why the feed says no to a file as a whole; what is wrong inside one, a {@link FeedProblem} says. */
public enum FeedRefusal implements Reason {
    /** The file is larger than is taken. Figure: {@code most}. */
    TOO_LARGE,
    /** The as-of day lies in the future. */
    AS_OF_IN_THE_FUTURE,
    /** The file has problems; nothing of it was taken. Figure: {@code problems}. */
    BROKEN,
    /** The file was confirmed or put aside already. */
    ALREADY_DECIDED,
    /** What is known changed since the file was shown: look again before confirming. */
    CHANGED_MEANWHILE,
    /** The file changes something of the person who confirms it; somebody else confirms it. */
    OWN_FACTS,
    /** Another import of this employer is running. */
    BUSY,
    /** A token needs a name of at most 60 characters. */
    TOKEN_NAME_MISSING;

    @Override
    public String messageKey() {
        return "feed.refusal." + name();
    }
}

package nl.ruilwerk.identity;

import java.util.Optional;

/** Who is signed in here and now; for screens, which hand the answer to the use cases. */
public interface CurrentActor {

    /** @throws IllegalStateException if nobody is signed in, which a screen behind the sign-in page never meets */
    Actor get();

    Optional<Actor> find();
}

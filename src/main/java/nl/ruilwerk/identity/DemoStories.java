package nl.ruilwerk.identity;

import java.util.Locale;
import java.util.Map;

/** What can be seen with which of the demo's people. The context that makes the demo offers it as a bean, in profile demo. */
public interface DemoStories {

    /** @return one sentence by person; whoever has one stands first on the sign-in page */
    Map<PersonId, String> in(Locale language);

    /** @return whether all that the people did is there to be seen; for some seconds after the first start it is not */
    boolean complete();
}

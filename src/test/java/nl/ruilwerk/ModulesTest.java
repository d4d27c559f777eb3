package nl.ruilwerk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Contexts use what their {@code package-info.java} allows, only the face of it, and never in a circle. */
class ModulesTest {

    @Test
    void contextsUseOnlyWhatTheyAreAllowedTo() {
        ApplicationModules.of(Application.class).verify();
    }
}

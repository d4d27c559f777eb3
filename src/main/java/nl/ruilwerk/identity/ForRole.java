package nl.ruilwerk.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles a screen is for. The menu shows it to whoever works in one of them, and nobody else can open it: for
 * others it is as if it did not exist. It stands beside {@code @PermitAll} on every view behind the sign-in page.
 *
 * <p>It guards the screen. What may be done with whose data, the use cases decide with the {@link Actor}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRole {

    /** One of these is enough. */
    Role[] value();
}

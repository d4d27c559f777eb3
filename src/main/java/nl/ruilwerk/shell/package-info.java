/**
 * The frame around the screens: header, navigation by role, language, the demo's date, signing in and out, the security
 * filter chain, and what people see when something does not exist or goes wrong.
 *
 * <p>It refers to no screen of another context. A view announces itself: {@code @Route} gives its address,
 * {@code @Menu(title = "request.menu.REQUESTS", order = 30, icon = "REQUESTS")} its entry (a message key and the name of
 * one of {@link nl.ruilwerk.look.Icons}), {@link nl.ruilwerk.identity.ForRole} with {@code @PermitAll} who may open it,
 * and a bean {@link nl.ruilwerk.identity.MenuCounter} how many things wait there. The lowest order of a role is the
 * screen that the role starts with; the address without a path leads there.
 *
 * <p>Read first: {@link nl.ruilwerk.shell.MainLayout}, {@link nl.ruilwerk.shell.AccessByRole},
 * {@link nl.ruilwerk.shell.SecurityConfiguration}.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "time", "words", "look", "scheme", "identity", "notification", "approval"})
package nl.ruilwerk.shell;

import org.springframework.modulith.ApplicationModule;

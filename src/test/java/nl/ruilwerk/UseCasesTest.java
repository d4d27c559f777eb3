package nl.ruilwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/**
 * Every use case asks who wants it: a public method of a service that takes an {@link Actor} looks at the roles or at whose case it is, itself or in
 * a method that it gives the actor to. And {@code docs/security.md} names every such class, and no other.
 */
class UseCasesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.ruilwerk");

    /** What looks at an actor's right. */
    private static final Set<String> LOOKS = Set.of("is", "holds", "holdsEverywhere", "mustHold");

    /**
     * Methods that need no role, because all that they reach is the actor's own: they ask with the actor's person or among the actor's roles, and no argument names
     * anybody else. With what they give.
     */
    private static final Map<String, String> OWN = Map.of(
            "AssessingEnrolment.isNeeded", "what the scheme of the actor's own employer says to everybody",
            "AskingHardship.lastDay", "the day that the scheme of the actor's own employer gives",
            "JudgingRequest.edition", "the edition that the actor's own employer runs",
            "OpeningTask.keepDraft", "kept only in a task that the actor has taken or been given, by the statement itself");

    /** Rows of the table whose class is asked by person or by token, and not by an actor. */
    private static final Map<String, String> WITHOUT_ACTOR = Map.of(
            "feed/UsingFeedToken", "a token acts for another system",
            "request/RequestDrafts", "kept by person; the screen gives the one who is signed in");

    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");
    private static final Pattern CLASS = Pattern.compile("`(\\w+/\\w+)\\.java`");

    private static List<JavaMethod> useCases(JavaClasses classes) {
        return classes.stream().filter(type -> type.isAnnotatedWith(Service.class)).flatMap(type -> type.getMethods().stream())
                .filter(UseCasesTest::isUseCase).toList();
    }

    private static boolean isUseCase(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.BRIDGE) && takesActor(method);
    }

    private static boolean takesActor(JavaCodeUnit code) {
        return code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    /** @return whether the code, or what it gives an actor to, calls one of these */
    private static boolean looks(JavaCodeUnit code, Set<String> wanted, Set<JavaCodeUnit> seen) {
        return seen.add(code) && Stream.concat(code.getMethodCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream()).anyMatch(call ->
                call.getTargetOwner().isEquivalentTo(Actor.class) && wanted.contains(call.getName())
                        || call.getTarget().resolveMember().filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast)
                                .filter(target -> target.getOwner().getPackageName().startsWith("nl.ruilwerk"))
                                .filter(target -> target.getOwner().equals(code.getOwner()) || takesActor(target))
                                .map(target -> implementations(target).anyMatch(one -> looks(one, wanted, seen))).orElse(false))
                || code.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(NotAllowedException.class));
    }

    /** What is called through an interface is what implements it. */
    private static Stream<JavaCodeUnit> implementations(JavaCodeUnit target) {
        String[] parameters = target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(Stream.of(target), target.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream()));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String path(JavaClass type) {
        return type.getPackageName().replace("nl.ruilwerk.", "").replace('.', '/') + "/" + type.getSimpleName();
    }

    private static Set<String> table() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/security.md"))).results().flatMap(row -> CLASS.matcher(row.group()).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unchecked(JavaClasses classes) {
        return useCases(classes).stream().filter(method -> !looks(method, LOOKS, new HashSet<>())).map(UseCasesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyUseCaseLooksAtTheActorsRight() {
        assertThat(useCases(CLASSES)).hasSizeGreaterThan(60);

        assertThat(unchecked(CLASSES)).as("public methods of services that take an Actor and never look at it").containsExactlyInAnyOrderElementsOf(OWN.keySet());
    }

    @Test
    void whatNeedsNoRoleReachesTheActorsOwnThingsOnly() {
        assertThat(useCases(CLASSES).stream().filter(method -> OWN.containsKey(name(method)))).isNotEmpty().allSatisfy(method ->
                assertThat(looks(method, Set.of("person", "roles", "employer"), new HashSet<>())).as(name(method)).isTrue());
    }

    @Test
    void theDocumentNamesEveryUseCase() throws IOException {
        Set<String> found = useCases(CLASSES).stream().map(method -> path(method.getOwner())).collect(Collectors.toCollection(TreeSet::new));

        assertThat(table()).as("classes in the table of docs/security.md").containsAll(found);
    }

    @Test
    void theDocumentNamesNothingElse() throws IOException {
        Set<String> asked = CLASSES.stream().filter(type -> type.getMethods().stream().anyMatch(UseCasesTest::isUseCase)).map(UseCasesTest::path)
                .collect(Collectors.toSet());
        asked.addAll(WITHOUT_ACTOR.keySet());

        assertThat(asked).containsAll(table());
    }

    /** A service that forgets to ask is found, and one that asks by a helper is not. */
    @Test
    void findsAUseCaseThatForgets() {
        JavaClasses wrong = new ClassFileImporter().importClasses(Forgetting.class, Actor.class, NotAllowedException.class);

        assertThat(unchecked(wrong)).containsExactly("Forgetting.forgets");
    }

    @Service
    static class Forgetting {

        public String forgets(Actor actor, String whose) {
            return whose + actor.name();
        }

        public boolean asks(Actor actor) {
            return may(actor);
        }

        private static boolean may(Actor actor) {
            return actor.holds(nl.ruilwerk.identity.Role.HR);
        }
    }
}

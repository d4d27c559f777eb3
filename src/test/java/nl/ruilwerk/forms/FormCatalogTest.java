package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.FIRST_OF_MAY;
import static nl.ruilwerk.forms.FormFixture.field;
import static nl.ruilwerk.forms.FormFixture.file;
import static nl.ruilwerk.forms.FormFixture.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FormCatalogTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner().withBean(Clock.class, () -> FIRST_OF_MAY).withBean(FormCatalog.class);
    }

    /** An application whose class path has {@code forms/} of this folder too, ahead of the product's own. */
    private ApplicationContextRunner applicationWithClassPath(Path root) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader());
        return application().withClassLoader(loader);
    }

    @Test
    void readsTheFormsOfTheFolderNamedInTheSettings() throws IOException {
        write("request/try-out.form", file(field("textfield", "a", "")));

        application().withPropertyValues("ruilwerk.forms-dir=" + folder).run(context -> {
            FormCatalog catalog = context.getBean(FormCatalog.class);
            assertThat(catalog.form("tryOut").file()).isEqualTo("request/try-out.form");
            assertThat(catalog.forms()).extracting(FormDefinition::id).contains("tryOut");
            assertThatThrownBy(() -> catalog.form("nothing")).isInstanceOf(UnknownFormException.class).hasMessageContaining("nothing");
        });
    }

    @Test
    void readsTheFormsOfTheClassPath() throws IOException {
        write("forms/request/try-out.form", file(field("textfield", "a", "")));

        applicationWithClassPath(folder).run(context ->
                assertThat(context.getBean(FormCatalog.class).form("tryOut").file()).isEqualTo("forms/request/try-out.form"));
    }

    @Test
    void putsAFormOfTheFolderInPlaceOfTheOneOnTheClassPath() throws IOException {
        write("class-path/forms/request/try-out.form", file(field("textfield", "a", "")));
        write("own/request/try-out.form", file(field("textfield", "a", "").replace("Veld", "Eigen")));

        applicationWithClassPath(folder.resolve("class-path")).withPropertyValues("ruilwerk.forms-dir=" + folder.resolve("own")).run(context -> {
            FormDefinition form = context.getBean(FormCatalog.class).form("tryOut");
            assertThat(screen(form, Map.of(), Map.of(), DUTCH).field(form.fields().get(0).id()).label()).isEqualTo("Eigen");
        });
    }

    @Test
    void stopsTheStartWithOneLinePerFaultOfAllFiles() throws IOException {
        write("request/a.form", file(field("stars", "rating", "") + ",\n" + field("textfield", "", "")));
        write("request/b.form", "{");

        application().withPropertyValues("ruilwerk.forms-dir=" + folder).run(context -> {
            assertThat(context).hasFailed();
            BrokenFormsException broken = (BrokenFormsException) org.assertj.core.util.Throwables.getRootCause(context.getStartupFailure());
            assertThat(new BrokenFormsFailureAnalyzer().analyze(context.getStartupFailure()).getDescription().lines())
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("  request/a.form:5, component \"rating\": unknown type \"stars\""))
                    .anyMatch(line -> line.startsWith("  request/a.form:6, component \"components[1]\": the component has no key"))
                    .anyMatch(line -> line.startsWith("  request/b.form:1: this is no JSON"));
            assertThat(broken.faults()).extracting(FormFault::file).containsExactly("request/a.form", "request/a.form", "request/b.form");
        });
    }

    @Test
    void refusesTwoFormsWithTheSameId() {
        BrokenFormsException broken = catchThrowableOfType(BrokenFormsException.class, () -> FormCatalog.of(FIRST_OF_MAY,
                Map.of("forms/a.form", file(field("textfield", "a", "")), "forms/b.form", file(field("textfield", "b", "")))));

        assertThat(broken.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(FormFault.Problem.DUPLICATE_FORM);
            assertThat(fault.toString()).contains("forms/b.form", "forms/a.form", "tryOut");
        });
    }

    @Test
    void refusesAFileThatIsNoUtf8() throws IOException {
        Files.write(folder.resolve("old.form"), file(field("textfield", "a", "").replace("Veld", "Één")).getBytes(StandardCharsets.ISO_8859_1));

        application().withPropertyValues("ruilwerk.forms-dir=" + folder).run(context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("old.form:5").hasMessageContaining("UTF-8"));
    }

    @Test
    void namesASettingThatLeadsNowhere() {
        application().withPropertyValues("ruilwerk.forms-dir=" + folder.resolve("nowhere")).run(context ->
                assertThat(context.getStartupFailure()).cause().hasStackTraceContaining("ruilwerk.forms-dir="));
    }

    @Test
    void readsTheProductsOwnForms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms")).filter(file -> file.toString().endsWith(".form"))) {
            long count = files.count();

            application().run(context -> assertThat(context.getBean(FormCatalog.class).forms()).hasSize((int) count).isNotEmpty());
        }
    }
}

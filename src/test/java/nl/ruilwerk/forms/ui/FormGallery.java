package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.forms.FormDefinition;
import nl.ruilwerk.forms.FormFixture;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.shell.AppShell;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A form with every kind of component in a browser, without database, engine or sign-in: run {@code main} and open the address
 * that it prints, with {@code nl} or {@code en} behind it, or {@code nl-faults} to see what is wrong with an empty form.
 *
 * <p>It carries no annotation that a scan of the product looks for, so that tests of the product never meet it.
 */
@EnableAutoConfiguration(excludeName = {
        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
        "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
        "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
        "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
        "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"})
@ComponentScan("nl.ruilwerk.words")
class FormGallery {

    static final String FILE = "forms/test/every-component.form";

    public static void main(String[] arguments) {
        System.out.println("http://localhost:" + port(start(arguments)) + "/nl");
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(FormGallery.class) // as an argument, which goes before the settings of the product
                .properties("vaadin.productionMode=true")
                .initializers(context -> ((GenericApplicationContext) context).registerBean(
                        VaadinServiceInitListener.class, () -> init -> {
                            AppShellRegistry.getInstance(init.getSource().getContext()).setShell(AppShell.class);
                            RouteConfiguration.forApplicationScope().setRoute("", View.class);
                        }))
                .run(arguments);
    }

    static int port(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static String text() {
        try (InputStream content = FormGallery.class.getResourceAsStream("/forms-examples/every-component.form")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FormDefinition form() {
        return FormCatalog.of(FormFixture.FIRST_OF_MAY, Map.of(FILE, text())).form("everyComponent");
    }

    static Map<String, Object> context() {
        return Map.of("person", Map.of("name", "Fatima **<script>alert(1)</script>**"), "claimed", Money.of("750.00"),
                "goal", "fiets [klik](https://evil.example)", "boughtOn", LocalDate.of(2026, 4, 20), "requestNumber", "2026-0042",
                "sources", List.of(Map.of("name", "Vakantiegeld", "month", "mei 2026", "amount", Money.of("500.00")),
                        Map.of("name", "Eindejaarsuitkering", "month", "december 2026", "amount", Money.of("1250.50")),
                        Map.of("name", "<img src=x onerror=alert(2)>", "month", "december 2026", "amount", Money.of("12.00"))),
                "units", List.of(Map.of("value", "PO", "label", "Primair onderwijs", "label.en", "Primary education"),
                        Map.of("value", "VO", "label", "<b>Voortgezet</b> onderwijs", "label.en", "<b>Secondary</b> education")));
    }

    /** The form in the language that the address names, with what it reads under it. */
    public static class View extends Div implements HasUrlParameter<String> {

        @Override
        public void setParameter(BeforeEvent event, @OptionalParameter String name) {
            Locale locale = name != null && name.startsWith("en") ? FormFixture.ENGLISH : FormFixture.DUTCH;
            event.getUI().setLocale(locale);
            FormView view = new FormView(form(), context(), new KeptFiles(), locale, FormFixture.WORDS);
            Pre answers = new Pre();
            answers.setId("answers");
            view.addChangeListener(change -> answers.setText(view.read().toString()));
            Button check = new Button("Versturen", click -> answers.setText("accepted: " + view.check().isAccepted()));
            check.setId("check");
            removeAll();
            setMaxWidth("56rem");
            getStyle().set("margin", "0 auto").set("padding", "16px");
            add(view, check, answers);
            if (name != null && name.endsWith("faults")) {
                view.check();
            }
            if (name != null && name.endsWith("readonly")) {
                view.setReadOnly(true);
            }
        }
    }
}

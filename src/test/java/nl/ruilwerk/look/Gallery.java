package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.VaadinServiceInitListener;
import nl.ruilwerk.shell.AppShell;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/**
 * All parts in a browser, without database, engine or sign-in: run {@code main} and open the address that it prints,
 * with {@code home}, {@code goals}, {@code amount}, {@code tasks}, {@code task} or {@code rest} behind it.
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
class Gallery {

    public static void main(String[] arguments) {
        System.out.println("http://localhost:" + port(start(arguments)) + "/home");
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Gallery.class)
                .properties("server.port=0", "vaadin.productionMode=true")
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

    /** A page between bars above and below it, as on a phone. */
    private static Component frame() {
        AppLayout layout = new AppLayout();
        layout.addToNavbar(new Mark());
        layout.addToNavbar(true, new Paragraph("Start · Keuzes · Aanvragen · Berichten"));
        layout.setContent(new GalleryPages.HomePage());
        return layout;
    }

    /** Shows the page that the address names. */
    public static class View extends Div implements HasUrlParameter<String> {

        @Override
        public void setParameter(BeforeEvent event, @OptionalParameter String name) {
            removeAll();
            setHeightFull();
            add(page(name == null ? "home" : name));
        }

        private static Component page(String name) {
            Steps steps = new Steps("Doel", "Bedrag", "Bon", "Gevolgen", "Versturen");
            steps.setCurrent(name.equals("amount") ? 1 : 0);
            return switch (name) {
                case "frame" -> frame();
                case "goals" -> new GalleryPages.GoalsPage(steps);
                case "amount" -> new GalleryPages.AmountPage(steps);
                case "tasks" -> new GalleryPages.TasksPage(false);
                case "task" -> new GalleryPages.TasksPage(true);
                case "rest" -> new GalleryPages.RestPage();
                default -> new GalleryPages.HomePage();
            };
        }
    }
}

package nl.ruilwerk.time;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeSettings.class)
class TimeConfiguration {

    /** The one bean of its kind: whoever injects a {@link Clock} gets this one. */
    @Bean
    MovableClock clock(TimeSettings settings) {
        return new MovableClock(settings.still() ? Clock.fixed(Instant.EPOCH, settings.zone()) : Clock.system(settings.zone()));
    }
}

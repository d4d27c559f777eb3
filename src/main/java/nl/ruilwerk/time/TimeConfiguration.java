package nl.ruilwerk.time;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeSettings.class)
class TimeConfiguration {

    /** The one bean of its kind: whoever injects a {@link Clock} gets this one. */
    @Bean
    MovableClock clock(TimeSettings settings) {
        return new MovableClock(settings.still() ? Clock.fixed(Instant.EPOCH, settings.zone()) : Clock.system(settings.zone()));
    }

    /** While time stands still, or nobody is served, what runs by the clock is run by hand or not at all. */
    @Bean
    @ConditionalOnExpression("${ruilwerk.time.still:false} or ${ruilwerk.time.idle:false}")
    TaskScheduler taskScheduler() {
        return new IdleScheduler();
    }
}

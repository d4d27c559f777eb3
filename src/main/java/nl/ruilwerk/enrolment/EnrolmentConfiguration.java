package nl.ruilwerk.enrolment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link EndingWithService} look at the day by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EnrolmentConfiguration {}

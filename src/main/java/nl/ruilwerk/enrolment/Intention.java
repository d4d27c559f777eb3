package nl.ruilwerk.enrolment;

/** One thing that a participant means to do in a plan year: use this source for that goal (HS-27). */
public record Intention(String goal, String source) {}

package nl.ruilwerk.look;

import java.io.Serializable;

/**
 * A task as a list shows it: who, what for, how much, how old, how urgent, what is doubtful; never just an id.
 *
 * @param id      what {@link TaskList} gives back on a click; not shown
 * @param person  whose case it is
 * @param subject goal and step, such as "Fiets · bon controleren"
 * @param amount  already formatted; empty for none
 * @param age     such as "3 dagen oud"
 * @param due     such as "uiterlijk morgen"; empty for none
 * @param urgency the tone of {@code due}
 * @param doubt   what a person must look at, a few words; empty for none
 */
public record TaskSummary(String id, String person, String subject, String amount, String age, String due, Tone urgency,
                          String doubt) implements Serializable {
}

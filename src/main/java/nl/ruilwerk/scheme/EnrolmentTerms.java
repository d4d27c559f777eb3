package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one joins the scheme for a plan year.
 *
 * @param lastDay last day for people already in service, inclusive
 * @param start   first day of participation for them
 * @param needed  whether one has to join at all, and how often
 * @param routes  ways in, the first whose condition holds counts
 * @param intentions whether participants are asked at the start of a plan year which sources they mean to use for which goals
 */
public record EnrolmentTerms(Needed needed, LocalDate lastDay, LocalDate start, List<Route> routes, List<Declaration> declarations, Text text,
        Optional<Intentions> intentions, List<String> rules) {

    /** Not at all, once for as long as one is employed, or for each plan year. */
    public enum Needed { NONE, ONCE, YEARLY }

    /** A way in: until when, from when, and from when if too late; all FEEL. */
    public record Route(String code, Formula when, Formula lastDay, Formula start, Formula lateStart, Text inTime, Text late, List<String> rules,
            List<String> lateRules) {
        public Route {
            rules = List.copyOf(rules);
            lateRules = List.copyOf(lateRules);
        }
    }

    /** The question what somebody means to exchange in a plan year; the answer binds nobody (HS-27). */
    public record Intentions(Text text, List<String> rules) {
        public Intentions {
            rules = List.copyOf(rules);
        }
    }

    /** @return false when everybody who may take part does so without enrolling */
    public boolean isNeeded() {
        return needed != Needed.NONE;
    }

    public EnrolmentTerms {
        routes = List.copyOf(routes);
        declarations = List.copyOf(declarations);
        rules = List.copyOf(rules);
    }
}

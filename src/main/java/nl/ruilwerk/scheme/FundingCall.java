package nl.ruilwerk.scheme;

import java.util.Optional;

/**
 * One source that is asked to fund a request.
 *
 * @param use     the cell of the matrix
 * @param course  the period over which this source is exchanged
 * @param request facts of the request
 */
record FundingCall(Edition edition, Situation situation, Goal goal, SourceUse use, SourcePool pool, ChosenTerm course, Facts request, Checks checks) {

    Source source() {
        return pool.source();
    }

    /** @return facts for limits of the source, with the day of effect */
    Facts facts() {
        return pool.facts().with("start", course.start());
    }

    void fail(String code, Grounds ground, java.util.List<String> rules, java.util.Map<String, Object> figures) {
        checks.add(Checks.finding(code, Finding.Result.FAIL, Optional.of(ground), rules, figures, source().citation(), Optional.of(source().code())));
    }

    /** Says that a limit of a pack is not kept, in its own words. */
    void fail(Limit limit, java.util.Map<String, Object> figures) {
        checks.add(new Finding(limit.code(), Finding.Result.FAIL, Optional.of(limit.ground()), limit.rules(), limit.text(), figures, Text.NONE,
                Optional.of(source().code()), limit.citation()));
    }

    void reduced(Limit limit, java.util.Map<String, Object> figures) {
        checks.add(new Finding(limit.code(), Finding.Result.NOTE, Optional.empty(), limit.rules(), limit.text(), figures, Text.NONE,
                Optional.of(source().code()), limit.citation()));
    }
}

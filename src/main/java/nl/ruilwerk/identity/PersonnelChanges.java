package nl.ruilwerk.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * What one statement of the personnel system changes at one employer; filled row by row.
 *
 * <p>What was stated again without a change stands here too ({@link #statedAgain}): the day it was stated for moves on.
 */
public final class PersonnelChanges {

    /** An employment before and after. */
    public record Changed(StatedEmployment before, StatedEmployment after) {}

    /** @param before the employment with the values that hold until the first day of the term */
    public record NewTerm(StatedTerm term, StatedEmployment before) {}

    private final List<StatedPerson> newPeople = new ArrayList<>();
    private final List<StatedPerson> changedPeople = new ArrayList<>();
    private final List<StatedEmployment> newEmployments = new ArrayList<>();
    private final List<Changed> changedEmployments = new ArrayList<>();
    private final List<NewTerm> terms = new ArrayList<>();
    private final List<StatedTerm> baseTerms = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Absence> absencesAgain = new ArrayList<>();

    public void add(StatedPerson person) {
        newPeople.add(person);
    }

    public void change(StatedPerson after) {
        changedPeople.add(after);
    }

    /** As {@link #change(StatedPerson)}: only the day changes. */
    public void statedAgain(StatedPerson same) {
        changedPeople.add(same);
    }

    public void add(StatedEmployment employment) {
        newEmployments.add(employment);
    }

    public void change(StatedEmployment before, StatedEmployment after) {
        changedEmployments.add(new Changed(before, after));
    }

    public void add(StatedTerm term, StatedEmployment before) {
        terms.add(new NewTerm(term, before));
    }

    /** The value that held from the first day, kept beside the first that differs from it; it is no news. */
    public void addBase(StatedTerm term) {
        baseTerms.add(term);
    }

    public void put(Absence absence) {
        absences.add(absence);
    }

    public void statedAgain(Absence same) {
        absencesAgain.add(same);
    }

    List<StatedPerson> newPeople() {
        return newPeople;
    }

    List<StatedPerson> changedPeople() {
        return changedPeople;
    }

    List<StatedEmployment> newEmployments() {
        return newEmployments;
    }

    List<Changed> changedEmployments() {
        return changedEmployments;
    }

    List<NewTerm> terms() {
        return terms;
    }

    List<StatedTerm> baseTerms() {
        return baseTerms;
    }

    List<Absence> absences() {
        return absences;
    }

    List<Absence> absencesAgain() {
        return absencesAgain;
    }
}

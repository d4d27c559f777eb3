package nl.ruilwerk.identity;

import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an employer in. For the installation itself (personnel data, first administrator); no screen offers it. */
@Service
public class AddingEmployer {

    private final Employers employers;

    AddingEmployer(Employers employers) {
        this.employers = employers;
    }

    /** @return the id, or a refusal with {@code EMPLOYER_CODE_TAKEN} */
    @Transactional
    public Outcome<EmployerId> add(Employer employer) {
        if (!employers.add(employer)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.EMPLOYER_CODE_TAKEN, java.util.Map.of("code", employer.code())));
        }
        return Outcome.accepted(employer.id());
    }
}

package nl.ruilwerk.career;

import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.CarryingOutActual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets what payroll stated of a source take its effect, once all who were asked about it have answered (LZ-33). */
@Component
class ConcludingConsultation {

    private final Arrangements arrangements;
    private final CarryingOutActual carryingOut;
    private final Employers employers;
    private final Schemes schemes;

    ConcludingConsultation(Arrangements arrangements, CarryingOutActual carryingOut, Employers employers, Schemes schemes) {
        this.arrangements = arrangements;
        this.carryingOut = carryingOut;
        this.employers = employers;
        this.schemes = schemes;
    }

    /** Does nothing after another event, or while an arrangement is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void conclude(CareerRecord event) {
        boolean open = arrangements.of(event.person()).stream().anyMatch(each -> each.event().equals(event.id()) && each.state() == Arrangement.State.OPEN);
        if (event.happened().equals(EventRule.SOURCE_LOWER) && !open) {
            carryingOut.carryOut(event.employer(), event.person(), planYear(event), event.event().kind());
        }
    }

    /** The day of such an event lies within the plan year of the source. */
    int planYear(CareerRecord event) {
        return schemes.editionOn(employers.get(event.employer()).scheme(), event.day()).planYear();
    }
}

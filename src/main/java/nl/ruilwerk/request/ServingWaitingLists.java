package nl.ruilwerk.request;

import java.util.UUID;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.budget.events.RoomFreed;
import nl.ruilwerk.request.process.WaitingListProcess;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that what comes free under a cap is offered. The work is written down in the transaction that freed the room, so that
 * a node that dies in between loses nothing; a check by the clock finds what was left for any other reason.
 */
@Service
public class ServingWaitingLists {

    private final WaitingLine line;
    private final OfferingPlaces offering;
    private final WaitingListProcess process;

    ServingWaitingLists(WaitingLine line, OfferingPlaces offering, WaitingListProcess process) {
        this.line = line;
        this.offering = offering;
        this.process = process;
    }

    @EventListener
    void on(RoomFreed freed) {
        process.serve(freed.cap());
    }

    /** Safe on several nodes and when repeated: an offer is made once, whoever makes it. */
    @Scheduled(cron = "${ruilwerk.request.offers-check:45 */5 * * * *}")
    @Transactional
    public void serveWhatWasLeft() {
        for (UUID cap : line.withSomebodyWaiting()) {
            if (offering.isDue(cap)) {
                process.serve(cap);
            }
        }
    }
}

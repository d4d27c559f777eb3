package nl.ruilwerk.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Component;

/** Tells the employee what happened to a request, at each step, in the inbox. */
@Component
class TellingEmployee {

    private final Inbox inbox;
    private final ExecutionRequests requests;
    private final Schemes schemes;

    TellingEmployee(Inbox inbox, ExecutionRequests requests, Schemes schemes) {
        this.inbox = inbox;
        this.requests = requests;
        this.schemes = schemes;
    }

    /** @param what last part of the key {@code request.message.<what>}; goal and number are figures of every message */
    void tell(RequestId id, String what, Map<String, Object> figures) {
        ExecutionRequest request = requests.get(id);
        Map<String, Object> all = new HashMap<>(figures);
        all.put("goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage());
        all.put("number", request.number());
        inbox.tell(request.person(), "request.message." + what, all, Optional.of("requests/" + id),
                "request/" + id + "/" + what + "/" + requests.story(id).size());
    }
}

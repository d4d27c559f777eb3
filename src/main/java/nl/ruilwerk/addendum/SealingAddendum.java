package nl.ruilwerk.addendum;

import java.time.ZonedDateTime;
import java.util.Locale;
import nl.ruilwerk.addendum.pdf.AddendumDrawing;
import nl.ruilwerk.addendum.pdf.AddendumText;
import nl.ruilwerk.document.CheckedDocument;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the final document of an addendum that both parties signed, and keeps it in the personnel file (HS-139, HS-140).
 * Nobody asks for it: the process does it after the second signature.
 */
@Service
public class SealingAddendum {

    private final Addenda addenda;
    private final ExecutionRequests requests;
    private final Employers employers;
    private final AddendumDrawing drawing;
    private final StoringDocument storing;
    private final Words words;

    SealingAddendum(Addenda addenda, ExecutionRequests requests, Employers employers, AddendumDrawing drawing,
                    StoringDocument storing, Words words) {
        this.addenda = addenda;
        this.requests = requests;
        this.employers = employers;
        this.drawing = drawing;
        this.storing = storing;
        this.words = words;
    }

    /**
     * Seals what was signed; what is sealed stays as it is, so doing it again after a failure or on a second node makes no
     * second document. The date of the grant is that of the signature, whenever this happens.
     *
     * @throws IllegalStateException if a signature is missing, or if the document cannot be made or stored now
     */
    @Transactional
    public void seal(RequestId id) {
        Addendum addendum = addenda.lockLive(id).orElseThrow(() -> new IllegalStateException("Request " + id + " has no addendum"));
        if (addendum.state() == Addendum.State.SEALED) {
            return;
        }
        if (!addendum.isSignedBy(SignatureMark.Party.EMPLOYEE) || !addendum.isSignedBy(SignatureMark.Party.EMPLOYER)) {
            throw new IllegalStateException("The addendum of request " + id + " lacks a signature");
        }
        ExecutionRequest request = requests.get(id);
        Employer employer = employers.get(request.employer());
        AddendumText text = AddendumText.ofCanonical(addendum.content());
        byte[] pdf = drawing.draw(text, addendum.signatures().stream().map(signature -> mark(signature, employer, text.language())).toList());
        CheckedDocument checked = storing.check(StoreDocument.of(request.employer(), request.person(), DocumentPurpose.ADDENDUM,
                Addendum.reference(request) + ".pdf", pdf)).orThrow();
        addenda.seal(addendum.id(), storing.store(checked).orThrow().id());
    }

    private SignatureMark mark(Signature signature, Employer employer, Locale language) {
        return new SignatureMark(signature.party(), signature.signerName(), signature.signerFunction(),
                ZonedDateTime.ofInstant(signature.signedAt(), employer.zone()),
                words.say(language, "addendum.authentication." + signature.signedHow()), signature.sha256(), signature.id().toString());
    }
}

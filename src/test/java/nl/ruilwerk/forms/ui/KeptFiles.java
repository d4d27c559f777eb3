package nl.ruilwerk.forms.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.forms.FormFile;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.forms.FormRefusal;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;

/** Keeps files in memory; refuses empty ones. */
class KeptFiles implements FormFiles {

    final List<FormFile> kept = new ArrayList<>();
    private int count;

    @Override
    public Outcome<FormFile> keep(String name, byte[] content) {
        if (content.length == 0) {
            return Outcome.refused(Refusal.of(FormRefusal.FILE_NOT_ACCEPTED, Map.of()));
        }
        FormFile file = new FormFile("file-" + ++count, name, content.length);
        kept.add(file);
        return Outcome.accepted(file);
    }

    @Override
    public Optional<FormFile> find(String id) {
        return kept.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    @Override
    public void drop(FormFile file) {
        kept.remove(file);
    }
}

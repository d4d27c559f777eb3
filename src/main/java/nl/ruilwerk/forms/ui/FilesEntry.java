package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.forms.FormFile;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.forms.FormScreen.FieldState;
import nl.ruilwerk.look.FileUpload;
import nl.ruilwerk.words.Words;

/** Files that were added; each is kept by the host as soon as it has arrived, or refused with the host's reason. */
class FilesEntry extends FieldEntry<FilesEntry.FilesField, List<FormFile>> {

    private final FormFiles files;

    FilesEntry(FormFiles files, String kinds, Locale locale, Words words) {
        super(new FilesField(files, kinds, locale, words));
        this.files = files;
    }

    @Override
    Object read() {
        return component().kept.stream().map(FormFile::id).toList();
    }

    @Override
    void write(Object answer) {
        List<FormFile> kept = new ArrayList<>();
        if (answer instanceof Collection<?> several) {
            several.forEach(item -> (item instanceof FormFile file ? java.util.Optional.of(file) : files.find(String.valueOf(item)))
                    .ifPresent(kept::add));
        }
        component().setValue(List.copyOf(kept));
    }

    @Override
    void show(FieldState state, boolean formIsReadOnly) {
        super.show(state, formIsReadOnly);
        component().show(state.several(), state.readonly() || state.disabled() || formIsReadOnly);
    }

    @Override
    void blame(String sentence) {
        super.blame(component().refusal.isEmpty() ? sentence : component().refusal);
    }

    @Override
    void onChange(Runnable call) {
        component().changed = call;
    }

    static class FilesField extends CustomField<List<FormFile>> {

        private final FormFiles files;
        private final Locale locale;
        private final Words words;
        private final FileUpload upload;
        private final UnorderedList list = new UnorderedList();
        private List<FormFile> kept = List.of();
        private String refusal = "";
        private boolean fixed;
        private boolean several;
        private Runnable changed = () -> {};

        FilesField(FormFiles files, String kinds, Locale locale, Words words) {
            super(List.of());
            this.files = files;
            this.locale = locale;
            this.words = words;
            this.upload = new FileUpload(UploadHandler.inMemory((file, content) -> keep(file.fileName(), content)));
            if (!kinds.isBlank()) {
                upload.setAcceptedFileTypes(Arrays.stream(kinds.split(",")).map(String::strip).toArray(String[]::new));
            }
            upload.setMaxFileSize(files.largestSize());
            upload.addAllFinishedListener(finished -> upload.clearFileList());
            upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
            list.addClassName("rw-form-files");
            Div parts = new Div(list, upload);
            add(parts);
        }

        void keep(String name, byte[] content) {
            refusal = "";
            if (!several && !kept.isEmpty()) { // a new one takes the place of the one before
                kept.forEach(files::drop);
                kept = List.of();
            }
            files.keep(name, content).either(file -> {
                List<FormFile> more = new ArrayList<>(kept);
                more.add(file);
                kept = List.copyOf(more);
                list();
                updateValue();
                changed.run();
                return file;
            }, refused -> {
                list();
                refuse(words.say(locale, refused));
                return null;
            });
        }

        private void refuse(String sentence) {
            refusal = sentence;
            setErrorMessage(sentence);
            setInvalid(true);
        }

        private void remove(FormFile file) {
            files.drop(file);
            refusal = "";
            kept = kept.stream().filter(other -> !other.equals(file)).toList();
            list();
            updateValue();
            changed.run();
        }

        void show(boolean several, boolean fixed) {
            this.several = several;
            this.fixed = fixed;
            upload.setVisible(!fixed);
            upload.setMaxFiles(several ? 20 : 1);
            list();
        }

        private void list() {
            list.removeAll();
            kept.forEach(file -> {
                ListItem line = new ListItem(new Span(file.name()));
                if (!fixed) {
                    Button remove = new Button("×", click -> remove(file));
                    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                    remove.setAriaLabel(words.say(locale, "forms.file.REMOVE", Map.of("name", file.name())));
                    line.add(remove);
                }
                list.add(line);
            });
            list.setVisible(!kept.isEmpty());
        }

        @Override
        protected List<FormFile> generateModelValue() {
            return kept;
        }

        @Override
        protected void setPresentationValue(List<FormFile> answer) {
            kept = answer == null ? List.of() : answer;
            list();
        }
    }
}

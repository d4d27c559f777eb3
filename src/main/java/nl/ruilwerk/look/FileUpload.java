package nl.ruilwerk.look;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/**
 * A place to drop files, choose them, or take a photo on a phone, in the language of the screen. What may come in is
 * checked where it is stored; the limits set here only save people the wait.
 */
public class FileUpload extends Upload {

    public FileUpload(UploadHandler handler) {
        super(handler);
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.text("upload.CHOOSE")).setMany(Texts.text("upload.CHOOSE_MANY")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.text("upload.DROP")).setMany(Texts.text("upload.DROP_MANY")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Texts.text("upload.TOO_MANY"))
                .setFileIsTooBig(Texts.text("upload.TOO_BIG"))
                .setIncorrectFileType(Texts.text("upload.WRONG_TYPE")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.text("upload.CONNECTING"))
                        .setStalled(Texts.text("upload.STALLED"))
                        .setProcessing(Texts.text("upload.PROCESSING"))
                        .setHeld(Texts.text("upload.HELD")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Texts.text("upload.REMAINING"))
                        .setUnknown(Texts.text("upload.REMAINING_UNKNOWN")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.text("upload.UNAVAILABLE"))
                        .setUnexpectedServerError(Texts.text("upload.FAILED"))
                        .setForbidden(Texts.text("upload.FORBIDDEN"))));
        words.setFile(new UploadI18N.File()
                .setRetry(Texts.text("upload.RETRY"))
                .setStart(Texts.text("upload.START"))
                .setRemove(Texts.text("upload.REMOVE")));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        setI18n(words);
        setDropLabelIcon(Icons.UPLOAD.create());
    }
}

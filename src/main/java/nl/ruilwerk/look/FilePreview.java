package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/**
 * A stored file in sight: an image, or a PDF in the browser's own viewer. A link opens it in a tab of its own, which is
 * also the way in where a browser shows no PDF inside a page.
 */
public class FilePreview extends Composite<FilePreview.Frame> {

    /** The HTML element for a picture with its caption. */
    @Tag("figure")
    public static class Frame extends HtmlContainer {
    }

    @Tag("figcaption")
    private static class Caption extends HtmlContainer {
    }

    /**
     * @param url         from which the server gives the file; a PDF's answer must allow framing by the own site
     * @param contentType such as image/jpeg or application/pdf
     * @param name        the name of the file, which also names the preview
     */
    public FilePreview(String url, String contentType, String name) {
        this(url, contentType, name, "");
    }

    /** @param caption a few words under the file, such as when it was sent; empty for none */
    public FilePreview(String url, String contentType, String name, String caption) {
        getContent().addClassName("rw-preview");
        if (contentType.startsWith("image/")) {
            Image image = new Image(url, name);
            image.getElement().setAttribute("loading", "lazy");
            getContent().add(image);
        } else {
            IFrame frame = new IFrame(url);
            frame.setTitle(name);
            getContent().add(frame);
        }
        Anchor open = new Anchor(url, Icons.EXTERNAL.create(), new Span(Texts.text("preview.OPEN", "name", name)));
        open.setTarget(AnchorTarget.BLANK);
        open.getElement().setAttribute("rel", "noopener");
        open.addClassName("rw-preview-open");
        Caption below = new Caption();
        below.add(open);
        if (!caption.isEmpty()) {
            Span words = new Span(caption);
            words.addClassName("rw-note");
            below.add(words);
        }
        getContent().add(below);
    }
}

package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.forms.FormScreen.Note;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown of a form as elements. No HTML is made from text anywhere: tags in the text are shown as they are written, and values
 * are put into the finished elements as plain text, so that an answer can be neither markup nor a link.
 */
class MarkdownText extends Div {

    private static final Pattern VALUE = Pattern.compile(Note.OPEN + "(\\d+)" + Note.CLOSE);
    private static final Pattern SAFE_LINK = Pattern.compile("(https?://|mailto:|/(?!/)|#).*", Pattern.CASE_INSENSITIVE);
    /** Without blocks of HTML and of code by indentation: what stands in them is shown as running text. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(Heading.class, ThematicBreak.class, FencedCodeBlock.class,
            BlockQuote.class, ListBlock.class);
    private static final Parser PARSER = Parser.builder().enabledBlockTypes(BLOCKS).build();

    private Note shown;

    MarkdownText() {
        addClassName("rw-form-text");
    }

    void show(Note note) {
        if (!note.equals(shown)) {
            shown = note;
            getElement().removeAllChildren();
            PARSER.parse(note.markdown()).accept(new Writer(getElement(), note.values()));
        }
    }

    private static final class Writer extends AbstractVisitor {

        private final List<String> values;
        private Element here;

        Writer(Element here, List<String> values) {
            this.here = here;
            this.values = values;
        }

        private void inside(Element element, Node node) {
            Element before = here;
            before.appendChild(element);
            here = element;
            visitChildren(node);
            here = before;
        }

        private void text(String text) {
            here.appendChild(Element.createText(filled(text, UnaryOperator.identity())));
        }

        private String filled(String text, UnaryOperator<String> write) {
            Matcher matcher = VALUE.matcher(text);
            return matcher.replaceAll(found -> Matcher.quoteReplacement(write.apply(values.get(Integer.parseInt(found.group(1))))));
        }

        @Override
        public void visit(Heading heading) { // the page has its h1, the part of it its h2
            inside(new Element(heading.getLevel() == 1 ? "h3" : "h4"), heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            boolean isTight = paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list && list.isTight();
            if (isTight) {
                visitChildren(paragraph);
            } else {
                inside(ElementFactory.createParagraph(), paragraph);
            }
        }

        @Override
        public void visit(BulletList list) {
            inside(ElementFactory.createUnorderedList(), list);
        }

        @Override
        public void visit(OrderedList list) {
            Element element = new Element("ol");
            element.setAttribute("start", String.valueOf(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()));
            inside(element, list);
        }

        @Override
        public void visit(ListItem item) {
            inside(ElementFactory.createListItem(), item);
        }

        @Override
        public void visit(BlockQuote quote) {
            inside(new Element("blockquote"), quote);
        }

        @Override
        public void visit(ThematicBreak line) {
            inside(ElementFactory.createHr(), line);
        }

        @Override
        public void visit(Emphasis emphasis) {
            inside(ElementFactory.createEmphasis(), emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            inside(ElementFactory.createStrong(), strong);
        }

        @Override
        public void visit(Link link) {
            String destination = filled(link.getDestination(), value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
            if (!SAFE_LINK.matcher(destination).matches()) {
                visitChildren(link);
                return;
            }
            Element anchor = ElementFactory.createAnchor(destination);
            if (destination.toLowerCase(java.util.Locale.ROOT).startsWith("http")) {
                anchor.setAttribute("target", "_blank");
                anchor.setAttribute("rel", "noopener noreferrer");
            }
            inside(anchor, link);
        }

        @Override
        public void visit(Image image) { // pictures from elsewhere would tell who reads the form; their words suffice
            visitChildren(image);
        }

        @Override
        public void visit(Code code) {
            Element element = new Element("code");
            here.appendChild(element);
            element.appendChild(Element.createText(filled(code.getLiteral(), UnaryOperator.identity())));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            Element element = ElementFactory.createPreformatted();
            here.appendChild(element);
            element.appendChild(Element.createText(filled(block.getLiteral(), UnaryOperator.identity())));
        }

        @Override
        public void visit(HtmlInline html) {
            text(html.getLiteral());
        }

        @Override
        public void visit(Text text) {
            text(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            text("\n");
        }

        @Override
        public void visit(HardLineBreak line) {
            here.appendChild(ElementFactory.createBr());
        }
    }
}

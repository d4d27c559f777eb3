package nl.ruilwerk.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads model files before the engine sees them: no document type, so no entities; nothing is fetched; size, depth and
 * number of elements are bounded.
 */
final class ModelReader {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int DEEPEST = 60;

    private ModelReader() {}

    /** What is wrong with a file that cannot be read as a model. */
    static final class UnreadableModelException extends Exception {

        private final int line;
        private final String fault;
        private final Map<String, Object> figures;

        UnreadableModelException(int line, String fault, Map<String, Object> figures) {
            super(fault + " " + figures);
            this.line = line;
            this.fault = fault;
            this.figures = figures;
        }

        void addTo(ModelFaults faults, String path) {
            faults.add(path, line, fault, figures);
        }
    }

    static ModelFile read(String path, byte[] content) throws UnreadableModelException {
        if (content.length > MOST_BYTES) {
            throw new UnreadableModelException(0, "tooLarge", Map.of("bytes", content.length, "most", MOST_BYTES));
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            Tree tree = new Tree();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("no entity is fetched");
            });
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
            return new ModelFile(path, content, tree.root);
        } catch (TooMuch bounded) {
            throw new UnreadableModelException(bounded.line, "tooDeep", Map.of("elements", MOST_ELEMENTS, "depth", DEEPEST));
        } catch (SAXParseException broken) {
            boolean doctype = String.valueOf(broken.getMessage()).contains("DOCTYPE");
            throw new UnreadableModelException(Math.max(broken.getLineNumber(), 0), doctype ? "doctype" : "notXml",
                    doctype ? Map.of() : Map.of("reason", String.valueOf(broken.getMessage())));
        } catch (SAXException broken) {
            throw new UnreadableModelException(0, "notXml", Map.of("reason", String.valueOf(broken.getMessage())));
        } catch (IOException broken) {
            // reading from memory: only bytes that are no text of the declared encoding end up here
            throw new UnreadableModelException(0, "notXml", Map.of("reason", String.valueOf(broken.getMessage())));
        } catch (ParserConfigurationException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static final class TooMuch extends SAXException {

        private final int line;

        TooMuch(int line) {
            super("too much");
            this.line = line;
        }
    }

    private static final class Tree extends DefaultHandler {

        private Locator locator;
        private ModelElement root;
        private ModelElement current;
        private int elements;
        private int depth;

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String namespace, String local, String qualified, Attributes found) throws SAXException {
            elements++;
            depth++;
            if (elements > MOST_ELEMENTS || depth > DEEPEST) {
                throw new TooMuch(locator.getLineNumber());
            }
            Map<ModelElement.Name, String> attributes = new LinkedHashMap<>();
            for (int index = 0; index < found.getLength(); index++) {
                attributes.put(new ModelElement.Name(found.getURI(index), found.getLocalName(index)), found.getValue(index));
            }
            current = new ModelElement(current, namespace, local, locator.getLineNumber(), attributes);
            if (root == null) {
                root = current;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (current != null) {
                current.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String namespace, String local, String qualified) {
            depth--;
            current = current.parent().orElse(null);
        }

        @Override
        public void error(SAXParseException broken) throws SAXException {
            throw broken;
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}

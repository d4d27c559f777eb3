package nl.ruilwerk.scheme;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.ruilwerk.scheme.DecisionTable.Cell;
import nl.ruilwerk.scheme.DecisionTable.Hit;
import nl.ruilwerk.scheme.DecisionTable.Row;

/**
 * Reads {@code tables/<id>.dmn} of a pack: one decision with one decision table, as every DMN modeler writes it. Nothing in the file is
 * trusted: no document type, no entities, no more rows than a person reads.
 */
final class DecisionTableReader {

    private static final int LONGEST_FILE = 300_000;
    private static final int MOST_ROWS = 100;
    private static final int MOST_INPUTS = 8;
    /** Of DMN 1.1 to 1.5; modelers write either. */
    private static final Pattern DMN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/.*");

    private final String file;
    private final Faults faults;
    private String decision = "";
    private int decisions;
    private int tables;
    private int outputs;
    private int line;
    private Hit hit = Hit.UNIQUE;
    private final List<Cell> inputs = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> tests = new ArrayList<>();
    private List<Cell> answers = new ArrayList<>();

    private DecisionTableReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @return the table; empty when it cannot be used, with the faults noted */
    static Optional<DecisionTable> read(String file, byte[] bytes, Faults faults) {
        if (bytes.length > LONGEST_FILE) {
            faults.add(file, 0, "file of " + bytes.length + " bytes", "at most " + LONGEST_FILE + " bytes per file");
            return Optional.empty();
        }
        return new DecisionTableReader(file, faults).read(bytes);
    }

    private Optional<DecisionTable> read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Faults own = new Faults();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    own.add(file, xml.getLocation().getLineNumber(), "a document type", "a DMN file as a modeler writes it, without a document type");
                    break;
                } else if (event == XMLStreamConstants.START_ELEMENT && DMN.matcher(String.valueOf(xml.getNamespaceURI())).matches()) {
                    begin(xml, own);
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("rule")) {
                    endRule(xml.getLocation().getLineNumber(), own);
                }
                if (rows.size() > MOST_ROWS) {
                    own.add(file, xml.getLocation().getLineNumber(), "more than " + MOST_ROWS + " rows", "at most " + MOST_ROWS + "; a longer table is a parameter");
                    break;
                }
            }
        } catch (XMLStreamException broken) {
            int at = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            own.add(file, at, "not XML: " + broken.getMessage().replaceFirst("(?s)^.*Message: ", ""), "a DMN file as a modeler writes it");
        }
        checkShape(own);
        own.all().forEach(fault -> faults.add(fault.file(), fault.line(), fault.wrong(), fault.right()));
        return own.none() ? Optional.of(new DecisionTable(file, decision, line, hit, inputs, rows)) : Optional.empty();
    }

    private void begin(XMLStreamReader xml, Faults own) throws XMLStreamException {
        int at = xml.getLocation().getLineNumber();
        switch (xml.getLocalName()) {
            case "decision" -> {
                decisions++;
                decision = Optional.ofNullable(xml.getAttributeValue(null, "id")).orElse("");
                line = at;
            }
            case "decisionTable" -> {
                tables++;
                hit = hit(xml, at, own);
            }
            case "inputExpression" -> inputs.add(cell(xml));
            case "output" -> outputs++;
            case "rule" -> {
                tests = new ArrayList<>();
                answers = new ArrayList<>();
            }
            case "inputEntry" -> tests.add(cell(xml));
            case "outputEntry" -> answers.add(cell(xml));
            case "literalExpression", "businessKnowledgeModel", "invocation", "context", "relation" ->
                    own.add(file, at, "'" + xml.getLocalName() + "'", "a decision table; one line of FEEL stands in 'definitions' of scheme.yaml");
            default -> { }
        }
    }

    private Hit hit(XMLStreamReader xml, int at, Faults own) {
        String policy = Optional.ofNullable(xml.getAttributeValue(null, "hitPolicy")).orElse("UNIQUE").toUpperCase(Locale.ROOT);
        String aggregation = Optional.ofNullable(xml.getAttributeValue(null, "aggregation")).orElse("");
        if (policy.equals("UNIQUE") || policy.equals("FIRST")) {
            return Hit.valueOf(policy);
        }
        if (policy.equals("COLLECT") && aggregation.equals("SUM")) {
            return Hit.COLLECT_SUM;
        }
        own.add(file, at, "hit policy " + policy + (aggregation.isEmpty() ? "" : " " + aggregation), "UNIQUE, FIRST, or COLLECT with SUM");
        return Hit.UNIQUE;
    }

    /** The text below the element, which ends there. */
    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        int at = xml.getLocation().getLineNumber();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("text")) {
                inText = true;
                at = xml.getLocation().getLineNumber();
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return new Cell(text.toString().strip(), at);
    }

    private void endRule(int at, Faults own) {
        if (tests.size() != inputs.size() || answers.size() != 1) {
            own.add(file, at, "row with " + tests.size() + " tests and " + answers.size() + " answers", inputs.size() + " tests and one answer");
            return;
        }
        if (answers.get(0).text().isEmpty()) {
            own.add(file, answers.get(0).line(), "row without an answer", "FEEL, such as 12.50 or \"full\"");
        }
        rows.add(new Row(tests, answers.get(0)));
    }

    private void checkShape(Faults own) {
        if (!own.none()) {
            return;
        }
        if (decisions != 1 || tables != 1) {
            own.add(file, 0, decisions + " decisions and " + tables + " decision tables", "one decision with one decision table in each file");
        } else if (!decision.matches("[a-z][A-Za-z0-9]*")) {
            own.add(file, line, "'" + decision + "' is not a name for formulas", "an id of letters and digits that begins with a small letter");
        } else if (outputs != 1 || inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            own.add(file, line, inputs.size() + " inputs and " + outputs + " outputs", "one to " + MOST_INPUTS + " inputs and one output");
        } else if (rows.isEmpty()) {
            own.add(file, line, "a table without rows", "at least one row");
        }
        inputs.stream().filter(Cell::any).forEach(input -> own.add(file, input.line(), "a column that looks at nothing", "FEEL such as employment.fte"));
    }
}

package vn.tiendo.plan.resolution.document;

import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.PartXml;

/** The paragraphs and tables of a DOCX in their order, as one text; notes come after it. */
final class WordBody {

    /** What stands around paragraphs and rows without meaning of its own; of alternatives the first is taken. */
    static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent",
            "Choice");

    private final WordNumbering numbering;
    private final Allowance allowance;
    private final StringBuilder text = new StringBuilder();

    WordBody(WordNumbering numbering, Allowance allowance) {
        this.numbering = numbering;
        this.allowance = allowance;
    }

    String text() {
        return text.toString();
    }

    void readBody(PartXml xml) throws XMLStreamException {
        xml.children(document -> xml.children(name -> {
            if (name.equals("body")) {
                readBlocks(xml, this::add);
            }
        }));
    }

    /** The notes without the lines that separate them from the text, which have a type. */
    void readNotes(PartXml xml) throws XMLStreamException {
        xml.children(notes -> xml.children(note -> {
            if (xml.attribute("type").filter(type -> !type.equals("normal")).isEmpty()) {
                readBlocks(xml, this::addNote);
            }
        }));
    }

    /** Paragraphs and tables of a body, a cell, a text box or a note. */
    void readBlocks(PartXml xml, Consumer<String> lines) throws XMLStreamException {
        readBlocks(xml, lines, new StringBuilder());
    }

    /** @param properties told by name each property of the cell */
    void readCell(PartXml xml, Consumer<String> lines, PartXml.Child properties) throws XMLStreamException {
        var joined = new StringBuilder();
        xml.children(name -> {
            if (name.equals("tcPr")) {
                xml.children(properties);
            } else {
                readBlock(xml, name, lines, joined);
            }
        });
    }

    /** @param joined text of paragraphs whose ends were deleted: they go on in the next one */
    private void readBlocks(PartXml xml, Consumer<String> lines, StringBuilder joined) throws XMLStreamException {
        xml.children(name -> readBlock(xml, name, lines, joined));
    }

    private void readBlock(PartXml xml, String name, Consumer<String> lines, StringBuilder joined)
            throws XMLStreamException {
        switch (name) {
            case "p" -> readParagraph(xml, lines, joined);
            case "tbl" -> new WordTable(this).read(xml, lines);
            default -> {
                if (WRAPPERS.contains(name)) {
                    readBlocks(xml, lines, joined);
                }
            }
        }
    }

    private void readParagraph(PartXml xml, Consumer<String> lines, StringBuilder joined) throws XMLStreamException {
        var paragraph = new WordParagraph(this);
        paragraph.read(xml);
        joined.append(paragraph.text(numbering));
        if (!paragraph.goesOn()) {
            joined.toString().lines().forEach(lines);
            if (joined.isEmpty()) {
                lines.accept("");
            }
            joined.setLength(0);
        }
        paragraph.boxes().forEach(lines);
    }

    private void add(String line) {
        allowance.line(0); // its characters were counted when they were read
        text.append(line).append('\n');
    }

    private void addNote(String line) {
        if (!line.isBlank()) {
            add(line);
        }
    }
}
